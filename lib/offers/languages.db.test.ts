import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { candidates, links, offerVersions, outboxMessages } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { findLinkLocale } from "@/lib/auth/find-link-locale";
import { findDeliverable } from "@/lib/outbox/find-deliverable";
import { createCandidate, createOffer, createOwner, createTemplate } from "@/lib/testing/factories";
import { diffVersions } from "./diff-versions";
import { findLinkedOffer } from "./find-linked-offer";
import { getOfferState } from "./get-offer-state";
import { getVersionOrThrow } from "./get-version";
import { resendOffer } from "./resend-offer";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let owner: Member;

beforeAll(async () => {
  owner = await createOwner({ locale: "fr-FR" });
});
afterAll(closeDatabase);

const inGerman = () =>
  createTemplate({ accountId: owner.accountId, locale: "de-AT", body: "<p>Guten Tag</p>" });

const speaking = async (locale: string | null) =>
  (await createCandidate({ accountId: owner.accountId, locale, email: "ada@example.com" })).id;

async function linkIdOf(offerId: number) {
  const [link] = await database().select().from(links).where(eq(links.offerId, offerId));
  return link?.id ?? "";
}

async function lastMail(offerId: number) {
  const [mail] = await database()
    .select()
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, owner.accountId), eq(outboxMessages.offerId, offerId)))
    .orderBy(desc(outboxMessages.id))
    .limit(1);
  if (!mail) throw new Error("no mail was queued");
  return { ...mail, delivered: (await findDeliverable(mail.id))?.locale };
}

test("a candidate is written to in the offer's language, else theirs, the template's, the account's", async () => {
  const template = (await inGerman()).id;
  const cases = [
    { own: "es-MX", theirs: "ar", templateId: template, seen: "es-MX", subject: /^Su oferta de/ },
    { own: null, theirs: "ar", templateId: template, seen: "ar", subject: /^عرض عمل لك من/ },
    { own: null, theirs: null, templateId: template, seen: "de-AT", subject: /^Ihr Angebot von/ },
    { own: null, theirs: null, templateId: null, seen: "fr-FR", subject: /vous adresse/ },
  ];
  for (const { own, theirs, templateId, seen, subject } of cases) {
    const candidateId = await speaking(theirs);
    const { id } = await createOffer(owner, { candidateId, templateId, locale: own });
    expect(await getOfferState(owner, id)).toMatchObject({ locale: own, candidateLocale: seen });
    await transitionOffer(owner, id, "sent");
    const linkId = await linkIdOf(id);
    expect(await findLinkedOffer(linkId)).toMatchObject({
      locale: seen,
      letterLocale: templateId ? "de-AT" : seen,
    });
    expect(await findLinkLocale(linkId)).toBe(seen);
    const mail = await lastMail(id);
    expect(mail.subject).toMatch(subject);
    expect(mail).toMatchObject({ locale: seen, delivered: seen });
  }
});

test("the language of a version stays when the candidate's changes, until the offer is changed", async () => {
  const candidateId = await speaking("de");
  const { id } = await createOffer(owner, { candidateId });
  await transitionOffer(owner, id, "sent");
  await database().update(candidates).set({ locale: "es" }).where(eq(candidates.id, candidateId));
  await resendOffer(owner, id);
  expect((await lastMail(id)).locale).toBe("de");
  expect((await findLinkedOffer(await linkIdOf(id)))?.locale).toBe("de");
  await updateOffer(owner, id, { salary: 70_000, currency: "EUR" });
  expect((await findLinkedOffer(await linkIdOf(id)))?.locale).toBe("es");
});

test("a chosen language makes a version, with the built-in letter in that language", async () => {
  const { id } = await createOffer(owner, { candidateId: await speaking(null) });
  expect((await getVersionOrThrow(owner, id, 1)).letterHtml).toContain("Proposition d’embauche");
  await updateOffer(owner, id, { locale: "ar" });
  expect((await getVersionOrThrow(owner, id, 2)).letterHtml).toContain("عرض عمل");
  expect(await getOfferState(owner, id)).toMatchObject({ version: 2, candidateLocale: "ar" });
  await updateOffer(owner, id, { locale: "ar" });
  await updateOffer(owner, id, {});
  expect((await getOfferState(owner, id)).version).toBe(2);
  await updateOffer(owner, id, { locale: null });
  expect(await getOfferState(owner, id)).toMatchObject({ locale: null, candidateLocale: "fr-FR" });
});

test("a template's letter stays as it was when only the language of the frame changes", async () => {
  const { id: templateId } = await inGerman();
  const { id } = await createOffer(owner, { candidateId: await speaking(null), templateId });
  await updateOffer(owner, id, { locale: "en-GB" });
  const [first, second] = await Promise.all([1, 2].map((it) => getVersionOrThrow(owner, id, it)));
  expect(second?.letterHash).toBe(first?.letterHash);
});

test("an offer from before languages is in the account's", async () => {
  const { id } = await createOffer(owner, { candidateId: await speaking(null) });
  await transitionOffer(owner, id, "sent");
  await database().update(offerVersions).set({ locale: null }).where(eq(offerVersions.offerId, id));
  await database()
    .update(outboxMessages)
    .set({ locale: null })
    .where(eq(outboxMessages.offerId, id));
  expect((await lastMail(id)).delivered).toBe("fr-FR");
  expect((await findLinkedOffer(await linkIdOf(id)))?.locale).toBe("fr-FR");
});

test("a comparison of versions names the language that changed, also from the account's", async () => {
  const { id } = await createOffer(owner, { candidateId: await speaking(null) });
  await database()
    .update(offerVersions)
    .set({ locale: null })
    .where(and(eq(offerVersions.accountId, owner.accountId), eq(offerVersions.offerId, id)));
  await updateOffer(owner, id, { locale: "ar" });
  await updateOffer(owner, id, { salary: 70_000, currency: "EUR" });
  const changed = async (from: number, to: number) =>
    (await diffVersions(owner, id, { from, to })).fields.filter(({ field }) => field === "locale");
  expect(await changed(1, 2)).toEqual([{ field: "locale", before: "fr-FR", after: "ar" }]);
  expect(await changed(2, 3)).toEqual([]);
});
