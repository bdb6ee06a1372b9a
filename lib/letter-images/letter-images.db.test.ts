import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/letter-images/[hash]/route";
import { POST } from "@/app/api/letter-images/route";
import { GET as getOffer, PUT as putOffer } from "@/app/api/offers/[id]/route";
import { closeDatabase, database } from "@/db/client";
import {
  auditEntries,
  letterImages,
  links,
  offers,
  offerVersions,
  outboxMessages,
} from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { letterHash } from "@/lib/letters/hash";
import { composeLetterPdf } from "@/lib/offers/compose-letter-pdf";
import { findLetters } from "@/lib/offers/find-letters";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";
import { getLetterDocument } from "@/lib/offers/get-letter-document";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { updateOffer } from "@/lib/offers/update-offer";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { versionDocument } from "@/lib/templates/compare-versions";
import { createTemplate } from "@/lib/templates/create-template";
import { previewDocument } from "@/lib/templates/preview-template";
import { updateTemplate } from "@/lib/templates/update-template";
import {
  createApiKey,
  createCandidate,
  createJob,
  createMember,
  createOffer,
  createOwner,
  createSession,
  createTemplate as insertTemplate,
  memberActor,
} from "@/lib/testing/factories";
import { pngAddress, pngOf } from "@/lib/testing/images";
import { addLetterImage } from "./add-letter-image";
import { embedImages } from "./embed-images";
import { getLetterImageOrThrow } from "./get-letter-image";
import { maxImagePixels } from "./schema";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  owner = await createOwner();
  stranger = await createOwner();
});

afterAll(closeDatabase);

const picture = pngAddress(30, 20);
const hash = createHash("sha256").update(pngOf(30, 20)).digest("hex");
/** Returns a GIF of 900,000 bytes, which differs by its number. */
const largeGif = (number: number) =>
  `data:image/gif;base64,${Buffer.from(`GIF89a\x01\0\x01\0${number}${"x".repeat(899_988)};`).toString("base64")}`;

const letterWith = (src: string) =>
  `<p>Dear {{ candidate_name }}</p><p><img src="${src}" alt="Plan"></p><p><a href="{{ accept_url }}">Answer</a></p>`;

async function draft(actor: Member, body: string) {
  const { accountId } = actor;
  const [candidate, job, template] = [
    await createCandidate({ accountId }),
    await createJob({ accountId }),
    await insertTemplate({ accountId, body }),
  ];
  const ids = { candidateId: candidate.id, jobId: job.id, templateId: template.id };
  return createOffer(actor, ids);
}

describe("an image of letters", () => {
  it("is stored once for its bytes, with an entry in the audit log", async () => {
    const image = await addLetterImage(owner, { image: picture });
    expect(image).toMatchObject({ hash, src: `image:${hash}`, width: 30, height: 20 });
    expect(await addLetterImage(owner, { image: picture })).toEqual(image);
    const rows = await database()
      .select()
      .from(letterImages)
      .where(eq(letterImages.accountId, owner.accountId));
    expect(rows).toHaveLength(1);
    const entries = await database()
      .select({ subject: auditEntries.subjectId })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.accountId, owner.accountId),
          eq(auditEntries.action, "letter_image.added"),
        ),
      );
    expect(entries).toEqual([{ subject: hash }]);
  });

  it.each([
    ["isn't an image", `data:image/png;base64,${btoa("<script>alert(1)</script>")}`],
    ["has too many pixels", pngAddress(maxImagePixels + 1, 1)],
    [
      "is too large",
      `data:image/gif;base64,${btoa(`GIF89a\x01\0\x01\0${"x".repeat(1_000_002)};`)}`,
    ],
  ])("is refused if it %s", async (_, image) => {
    await expect(addLetterImage(owner, { image })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is stored only by those who write templates or letters, and read only in its account", async () => {
    const { userId } = await createMember({ accountId: owner.accountId, role: "viewer" });
    const viewer = memberActor(owner.accountId, userId, "viewer");
    await expect(addLetterImage(viewer, { image: picture })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await getLetterImageOrThrow(viewer, hash)).toMatchObject({ type: "image/png" });
    await expect(getLetterImageOrThrow(stranger, hash)).rejects.toMatchObject({
      code: "not_found",
    });
    const html = `<img src="image:${hash}">`;
    expect(await embedImages(database(), stranger.accountId, html)).toBe(html);
    expect(await embedImages(database(), owner.accountId, html)).toBe(`<img src="${picture}">`);
  });
});

describe("a letter with an image", () => {
  it("is stored with the reference, and embeds the image wherever it leaves", async () => {
    await addLetterImage(owner, { image: picture });
    const { id } = await draft(owner, letterWith(`image:${hash}`));
    const [version] = await database()
      .select()
      .from(offerVersions)
      .where(and(eq(offerVersions.accountId, owner.accountId), eq(offerVersions.offerId, id)));
    expect(version?.letterHtml).toContain(`src="image:${hash}"`);
    expect(version?.letterHash).toBe(letterHash(version?.letterHtml ?? ""));
    expect(await getLetterDocument(owner, id)).toContain(picture);
    expect(await previewDocument(owner, null, { body: letterWith(`image:${hash}`) })).toContain(
      picture,
    );
    const [letter] = await findLetters(
      database(),
      and(eq(offers.accountId, owner.accountId), eq(offers.id, id)),
    );
    if (!letter) throw new Error("The offer has no letter");
    const { bytes } = await composeLetterPdf(letter);
    expect(bytes.toString("latin1")).toContain("/Subtype /Image");
  });

  it("embeds the image in what its candidate reads, and in the email as it is shown", async () => {
    const { id } = await draft(owner, letterWith(`image:${hash}`));
    await transitionOffer(owner, id, "sent");
    const [message] = await database()
      .select({ id: outboxMessages.id, html: outboxMessages.html })
      .from(outboxMessages)
      .where(eq(outboxMessages.offerId, id));
    expect(message?.html).toContain(`src="image:${hash}"`);
    expect((await getMessageOrThrow(owner, message?.id ?? 0)).html).toContain(picture);
    const [link] = await database().select().from(links).where(eq(links.offerId, id));
    expect((await findLinkedOffer(link?.id ?? ""))?.letterHtml).toContain(picture);
  });

  it("embeds images in comparisons of versions", async () => {
    const { accountId } = owner;
    const template = await insertTemplate({ accountId, body: letterWith(`image:${hash}`) });
    await updateTemplate(owner, template.id, { body: `<h1>Offer</h1>${template.body}` });
    expect(await versionDocument(owner, template.id, 2, 1)).toContain(picture);
  });

  it("is refused if its images are too large together, when it's saved and when it's sent", async () => {
    const { accountId } = owner;
    const images = await Promise.all(
      Array.from({ length: 6 }, (_, index) => addLetterImage(owner, { image: largeGif(index) })),
    );
    const text = (count: number) =>
      letterWith(
        images
          .slice(0, count)
          .map(({ src }) => src)
          .join('" alt="A"><img src="'),
      );
    const refusal = "Must have at most 5 MB of images, but has 5.4 MB";
    const template = { name: "Pictures", type: "offer" as const };
    await expect(createTemplate(owner, { ...template, body: text(6) })).rejects.toMatchObject({
      ...{ code: "invalid", details: { body: [refusal] } },
    });
    const { id: templateId } = await createTemplate(owner, { ...template, body: text(5) });
    await expect(updateTemplate(owner, templateId, { body: text(6) })).rejects.toMatchObject({
      code: "invalid",
    });
    const { id } = await draft(owner, text(5));
    await expect(updateOffer(owner, id, { renderedHtml: text(6) })).rejects.toMatchObject({
      ...{ code: "invalid", details: { renderedHtml: [refusal] } },
    });
    await database()
      .update(offers)
      .set({ renderedHtml: text(6) })
      .where(and(eq(offers.accountId, accountId), eq(offers.id, id)));
    await expect(transitionOffer(owner, id, "sent")).rejects.toMatchObject({
      code: "bad_request",
      message:
        "The letter has 5.4 MB of images, but can have at most 5 MB. Remove or replace some.",
    });
  });

  it("counts an image as often as it is shown, also in a loop, and embeds only so many", async () => {
    const { src } = await addLetterImage(owner, { image: largeGif(0) });
    const image = `<img src="${src}" alt="A">`;
    const template = { name: "Repeated", type: "offer" as const };
    await expect(
      createTemplate(owner, { ...template, body: image.repeat(6) }),
    ).rejects.toMatchObject({ code: "invalid" });
    const body = `{% for i in (1..100) %}${image}{% endfor %}`;
    const { id } = await draft(owner, body);
    expect((await getLetterDocument(owner, id)).length).toBeLessThan(31_000_000);
    await expect(transitionOffer(owner, id, "sent")).rejects.toThrow("90 MB of images");
  });

  it("isn't sent without an image that it shows", async () => {
    const { id } = await draft(owner, letterWith(`image:${"0".repeat(64)}`));
    await expect(transitionOffer(owner, id, "sent")).rejects.toThrow("no longer stored");
  });

  it("shows no image of another account", async () => {
    const { id } = await draft(stranger, letterWith(`image:${hash}`));
    const document = await getLetterDocument(stranger, id);
    expect(document).not.toContain("data:image/png");
    expect(document).toContain(`src="image:${hash}"`);
  });
});

describe("over HTTP", () => {
  const read = (name: string, headers: Record<string, string>) =>
    GET(new Request(`http://localhost:3000/api/letter-images/${name}`, { headers }));

  it("embeds images for API keys, and takes them back as references", async () => {
    await addLetterImage(owner, { image: picture });
    const { id } = await draft(owner, letterWith(`image:${hash}`));
    const { key } = await createApiKey({ accountId: owner.accountId, ownerId: owner.userId });
    const request = (method: string, body?: unknown) =>
      new Request(`http://localhost:3000/api/offers/${id}`, {
        method,
        headers: { "X-API-Key": key, "Content-Type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const read = await (await getOffer(request("GET"))).json();
    expect(read.data.renderedHtml).toContain(`src="${picture}"`);
    const changed = read.data.renderedHtml.replace("Dear", "Hello");
    const written = await putOffer(request("PUT", { renderedHtml: changed }));
    expect(written.status).toBe(200);
    expect((await written.json()).data.renderedHtml).toContain(`src="${picture}"`);
    const [offer] = await database().select().from(offers).where(eq(offers.id, id));
    expect(offer?.renderedHtml).toContain(`Hello`);
    expect(offer?.renderedHtml).toContain(`src="image:${hash}"`);
    const many = Array.from({ length: 21 }, (_, index) => {
      const other = String(index).padStart(64, "0");
      return `<img src="image:${other}">`;
    }).join("");
    expect((await putOffer(request("PUT", { renderedHtml: many }))).status).toBe(400);
  });

  it("is stored and served to members, for good and without a script", async () => {
    const { accountId, userId } = owner;
    const { cookie } = await createSession({ accountId, userId });
    const headers = { Cookie: cookie, "Content-Type": "application/json" };
    const stored = await POST(
      new Request("http://localhost:3000/api/letter-images", {
        method: "POST",
        headers,
        body: JSON.stringify({ image: pngAddress(4, 4) }),
      }),
    );
    expect(stored.status).toBe(201);
    const { data } = await stored.json();
    const served = await read(data.hash, { Cookie: cookie });
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(served.headers.get("content-security-policy")).toContain("sandbox");
    expect(served.headers.get("etag")).toBe(`"${data.hash}"`);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(pngOf(4, 4));
    const again = await read(data.hash, { Cookie: cookie, "If-None-Match": `"${data.hash}"` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("cache-control")).toContain("immutable");
    const other = await read(data.hash, { Cookie: cookie, "If-None-Match": `"${hash}"` });
    expect(other.status).toBe(200);
  });

  it("is neither served nor confirmed to strangers and other accounts", async () => {
    await addLetterImage(owner, { image: picture });
    const known = { "If-None-Match": `"${hash}"` };
    expect((await read(hash, known)).status).toBe(401);
    const { accountId, userId } = stranger;
    const { cookie } = await createSession({ accountId, userId });
    expect((await read(hash, { Cookie: cookie, ...known })).status).toBe(404);
    const { key } = await createApiKey({
      ...{ accountId: owner.accountId, ownerId: owner.userId },
      permissions: ["candidates.read"],
    });
    expect((await read(hash, { "X-API-Key": key, ...known })).status).toBe(403);
  });
});
