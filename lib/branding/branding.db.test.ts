import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUT } from "@/app/api/branding/route";
import { closeDatabase, database } from "@/db/client";
import { auditEntries, brandings, offerVersions } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { getLetterDocument } from "@/lib/offers/get-letter-document";
import { updateOffer } from "@/lib/offers/update-offer";
import {
  createAccount,
  createCandidate,
  createJob,
  createMember,
  createOffer,
  createOwner,
  createSession,
  createTemplate,
  memberActor,
} from "@/lib/testing/factories";
import { pngAddress } from "@/lib/testing/images";
import { findBranding } from "./find-branding";
import { getBrandingOrThrow } from "./queries";
import { updateBranding } from "./update-branding";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  owner = await createOwner();
  stranger = await createOwner();
});

afterAll(closeDatabase);

const logo = pngAddress(240, 80);
const attack = `</style></title><script>alert(1)</script>"><img src=x onerror=alert(1)>`;

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

describe("branding", () => {
  it("has nothing but paper before the first save", async () => {
    const account = await createAccount({ timeZone: "Europe/Berlin" });
    const member = await createMember({ accountId: account.id, role: "viewer" });
    const branding = await getBrandingOrThrow(memberActor(account.id, member.userId, "viewer"));
    expect(branding).toMatchObject({ paper: "a4", logo: null, color: null, revision: 0 });
  });

  it("is saved as a new row, which only other changes replace", async () => {
    const saved = await updateBranding(owner, { color: "#0f4c5c", logo }, { ifMatch: 0 });
    expect(saved).toMatchObject({ color: "#0f4c5c", logo, revision: 1 });
    expect(await updateBranding(owner, { logo })).toEqual(saved);
    const next = await updateBranding(owner, { footer: "Acme Ltd" }, { ifMatch: 1 });
    expect(next).toEqual({ ...saved, footer: "Acme Ltd", revision: 2 });
    expect(await getBrandingOrThrow(owner)).toEqual(next);
    const [rows] = await database()
      .select({ count: count() })
      .from(brandings)
      .where(eq(brandings.accountId, owner.accountId));
    expect(rows?.count).toBe(2);
    const audit = await database()
      .select({ data: auditEntries.data })
      .from(auditEntries)
      .where(eq(auditEntries.accountId, owner.accountId));
    expect(audit).toContainEqual({ data: { fields: ["footer"], revision: 2 } });
  });

  it("is refused to those who saw another, or may not", async () => {
    await expect(updateBranding(owner, { footer: "x" }, { ifMatch: 1 })).rejects.toMatchObject({
      code: "precondition_failed",
    });
    const recruiter = await createMember({ accountId: owner.accountId });
    await expect(
      updateBranding(memberActor(owner.accountId, recruiter.userId, "recruiter"), { footer: "x" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("of two saves at once, one wins", async () => {
    const { revision } = await getBrandingOrThrow(owner);
    const saves = await Promise.allSettled(
      ["One", "Two"].map((footer) => updateBranding(owner, { footer }, { ifMatch: revision })),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses images that are none, or too large", async () => {
    const problemOf = (input: object) =>
      updateBranding(owner, input).catch(({ details }) => details);
    expect(await problemOf({ logo: "data:image/png;base64,PHN2Zz4=" })).toEqual({
      logo: ["Must be a PNG or JPEG image"],
    });
    expect(await problemOf({ logo: pngAddress(1300, 10) })).toEqual({
      logo: ["Must be at most 1200 × 600 pixels"],
    });
    expect(await problemOf({ signature: pngAddress(9, 501) })).toEqual({
      signature: ["Must be at most 1000 × 500 pixels"],
    });
  });

  it("is refused over HTTP if it is no colour, or too large", async () => {
    const { accountId, userId } = owner;
    const { cookie } = await createSession({ accountId, userId });
    const put = async (body: object) =>
      PUT(
        new Request("http://localhost:3000/api/branding", {
          method: "PUT",
          headers: { Cookie: cookie, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
    expect((await put({ color: "#0F4C5C" })).headers.get("etag")).toMatch(/^"r\d+\./);
    expect((await put({ color: "red;}</style>" })).status).toBe(400);
    expect((await put({ footer: "1\n2\n3\n4" })).status).toBe(400);
    expect((await put({ logo: "x".repeat(1_100_000) })).status).toBe(413);
  });
});

describe("a letter's branding", () => {
  it("surrounds the letter, and stays as it was when the account's changes", async () => {
    await updateBranding(owner, { logo, letterhead: "1 Main Street\nBerlin", footer: "HRB 1" });
    const { id } = await draft(owner, "<p>Dear {{ candidate_name }}</p>");
    await updateBranding(owner, { letterhead: "2 Side Street", footer: null, paper: "a4" });
    const first = await getLetterDocument(owner, id, 1);
    expect(first).toContain(`<img src="${logo}" alt="Test Company">`);
    expect(first).toContain("<p><bdi>1 Main Street</bdi>\n<bdi>Berlin</bdi></p></header>");
    expect(first).toContain('<footer class="foot"><bdi>HRB 1</bdi></footer>');
    await updateOffer(owner, id, { salary: 1000, currency: "EUR" });
    const second = await getLetterDocument(owner, id, 2);
    expect(second).toContain("<p><bdi>2 Side Street</bdi></p></header>");
    expect(second).not.toContain("<footer");
    expect(second).toContain("@page { size: A4");
    const versions = await database()
      .select({ html: offerVersions.letterHtml })
      .from(offerVersions)
      .where(eq(offerVersions.offerId, id));
    for (const { html } of versions) expect(html).not.toContain("Street");
  });

  it("never is another account's", async () => {
    const [row] = await database()
      .select({ id: brandings.id })
      .from(brandings)
      .where(eq(brandings.accountId, owner.accountId));
    const found = await findBranding(database(), stranger.accountId, row?.id ?? null);
    expect(found).toMatchObject({ logo: null, letterhead: null });
    const { id } = await draft(stranger, "<p>Hello</p>");
    await expect(
      database()
        .update(offerVersions)
        .set({ brandingId: row?.id ?? 0 })
        .where(eq(offerVersions.offerId, id)),
    ).rejects.toMatchObject({ cause: { constraint_name: "offer_versions_branding_fkey" } });
  });

  it("signs letters with what is escaped", async () => {
    const signature = pngAddress(200, 60);
    await updateBranding(stranger, {
      ...{ signatoryName: attack, signatoryTitle: "Head of <People>", signature },
      ...{ letterhead: attack, footer: attack },
    });
    const { id, renderedHtml } = await draft(
      stranger,
      "<p>{{ signatory_title }}</p><p>{{ signature }}</p>",
    );
    expect(renderedHtml).toContain("<p>Head of &lt;People&gt;</p>");
    expect(renderedHtml).toContain(`<span class="letter-signature"><img src="${signature}"`);
    const document = await getLetterDocument(stranger, id);
    expect(document).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>(?!&)/);
  });
});
