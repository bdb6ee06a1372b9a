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
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { versionDocument } from "@/lib/templates/compare-versions";
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
  createTemplate,
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
const letterWith = (src: string) =>
  `<p>Dear {{ candidate_name }}</p><p><img src="${src}" alt="Plan"></p><p><a href="{{ accept_url }}">Answer</a></p>`;

async function draft(actor: Member, body: string) {
  const { accountId } = actor;
  const [candidate, job, template] = [
    await createCandidate({ accountId }),
    await createJob({ accountId }),
    await createTemplate({ accountId, body }),
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
    const template = await createTemplate({ accountId, body: letterWith(`image:${hash}`) });
    await updateTemplate(owner, template.id, { body: `<h1>Offer</h1>${template.body}` });
    expect(await versionDocument(owner, template.id, 2, 1)).toContain(picture);
  });

  it("shows no image of another account", async () => {
    const { id } = await draft(stranger, letterWith(`image:${hash}`));
    const document = await getLetterDocument(stranger, id);
    expect(document).not.toContain("data:image/png");
    expect(document).toContain(`src="image:${hash}"`);
  });
});

describe("over HTTP", () => {
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
    const served = await GET(
      new Request(`http://localhost:3000/api/letter-images/${data.hash}`, {
        headers: { Cookie: cookie },
      }),
    );
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("cache-control")).toContain("immutable");
    expect(served.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await served.arrayBuffer())).toEqual(pngOf(4, 4));
  });
});
