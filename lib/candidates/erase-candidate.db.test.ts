import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealEntries } from "@/lib/audit/seal-entries";
import { verifyChain } from "@/lib/audit/verify-chain";
import { deleteExpiredRecords } from "@/lib/retention/delete-expired-records";
import { createSitting } from "@/lib/testing/assessment-factories";
import * as factories from "@/lib/testing/factories";
import { eraseCandidate } from "./erase-candidate";
import { exportCandidate } from "./export-candidate";
import { getCandidateOrThrow } from "./queries";
import { updateCandidate } from "./update-candidate";

afterAll(closeDatabase);

const secret = "Zwetschgenkuchen";

/** Creates a candidate with a record of every kind, each with the secret in its texts. */
async function createPerson() {
  const owner = await factories.createOwner();
  const { accountId } = owner;
  const given = {
    accountId,
    firstName: secret,
    lastName: "Müller",
    email: `${secret}@example.com`,
  };
  const candidate = await factories.createCandidate({
    ...{ ...given, phone: secret, address1: secret, candidateId: `C-${secret}` },
    additionalAttributes: [{ key: "a", value: secret }],
  });
  const { id, candidateId } = candidate;
  const accepted = await factories.createOffer(owner, { candidateId: id, status: "accepted" });
  const declined = await factories.createOffer(owner, { candidateId: id, status: "declined" });
  const answer = { typedName: `${secret} Müller`, reason: secret, version: 1, from: "sent" };
  for (const offerId of [accepted.id, declined.id]) {
    await database()
      .update(tables.offers)
      .set({ renderedHtml: `<p>Dear ${secret}</p>`, customFields: { note: secret } })
      .where(eq(tables.offers.id, offerId));
    await database()
      .update(tables.offerVersions)
      .set({ letterHtml: `<p>Dear ${secret}</p>` })
      .where(
        and(
          eq(tables.offerVersions.accountId, accountId),
          eq(tables.offerVersions.offerId, offerId),
        ),
      );
    await database()
      .update(tables.events)
      .set({ actorKind: "candidate", actorName: `${secret} Müller`, data: answer })
      .where(and(eq(tables.events.offerId, offerId), sql`type ~ 'accepted|declined'`));
  }
  await database()
    .insert(tables.offerQuestions)
    .values({
      ...{ accountId, offerId: accepted.id, version: 1, question: `May ${secret} come?` },
      ...{ answer: `Yes, ${secret}`, answeredAt: new Date() },
      ...{ answeredByKind: "user" as const, answeredBy: owner.name },
    });
  const [key] = await database()
    .insert(tables.signingKeys)
    .values({ fingerprint: randomUUID(), certificate: Buffer.alloc(1), retiredAt: new Date() })
    .returning({ id: tables.signingKeys.id });
  await database()
    .insert(tables.sealedCopies)
    .values({
      ...{ accountId, offerId: accepted.id, number: randomUUID(), version: 1 },
      ...{ signingKeyId: key?.id ?? 0, sha256: randomUUID(), unsignedSha256: "", eventSalt: "" },
      data: Buffer.from(secret),
    });
  const eligibility = await factories.createEligibility(owner, {
    ...{ candidateId: candidateId ?? "", personId: id, specialAccommodations: [secret] },
    person: { firstName: secret, lastName: "Müller", email: `${secret}@example.com` },
  });
  await database()
    .update(tables.eligibilities)
    .set({ status: "inactive" })
    .where(eq(tables.eligibilities.id, eligibility.id));
  const assistance = await factories.createAssistance(owner, [{ candidateId: id }]);
  const sitting = await createSitting({ accountId, candidateId: id });
  await database()
    .update(tables.sittings)
    .set({ invitedFirstName: secret, invitedEmail: `${secret}@example.com` })
    .where(eq(tables.sittings.id, sitting.id));
  await database()
    .insert(tables.sittingAnswers)
    .values({ accountId, sittingId: sitting.id, attempt: 9, questionId: "q", value: secret });
  await database()
    .insert(tables.outboxMessages)
    .values({
      ...{ accountId, kind: "notification" as const, recipient: "member@example.com" },
      ...{ subject: secret, html: `<a href="https://x/offers/${accepted.id}">${secret}</a>` },
    });
  await database()
    .insert(tables.blockedAddresses)
    .values({ accountId, address: `${secret}@example.com`.toLowerCase() });
  const person = { ...owner, kind: "candidate" as const, name: `${secret} Müller` };
  const recipientId = assistance.recipients[0]?.id;
  await inTransaction(async (tx) => {
    await recordAudit(tx, { ...person, userId: null, credential: "link:x" }, [
      {
        action: "offer.declined",
        subjectType: "offer",
        subjectId: declined.id,
        data: { note: secret },
      },
      {
        ...{ action: "assistance.accepted", subjectType: "assistance_offer" },
        ...{ subjectId: assistance.publicId, data: { recipientId, from: "seen" } },
      },
    ]);
  });
  await sealEntries();
  return { owner, accountId, id, accepted, declined };
}

/** Returns the tables of the account in which a text occurs, with how often. */
async function placesOf(accountId: number, text: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const named = await database().execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'account_id' order by 1`);
  for (const { name } of named) {
    const [row] = await database().execute<{ count: number }>(sql`
      select count(*)::int as count from ${sql.identifier(name)} as place
      where account_id = ${accountId} and place::text ilike ${`%${text}%`}`);
    if (row?.count) found[name] = row.count;
  }
  return found;
}

const copiesOf = (accountId: number) =>
  database().$count(tables.sealedCopies, eq(tables.sealedCopies.accountId, accountId));

test("erases a person from every table, but for the letter they accepted", async () => {
  const { owner, accountId, id, accepted } = await createPerson();
  expect(Object.keys(await placesOf(accountId, secret))).toEqual(
    expect.arrayContaining([
      "audit_entries",
      "candidates",
      "eligibilities",
      "events",
      "offers",
      "offer_questions",
    ]),
  );
  const confirmation = `${secret} Müller`;
  const done = await eraseCandidate(owner, id, { confirmation });
  expect(done).toMatchObject({ id, keptOffers: [accepted.id] });
  expect(await placesOf(accountId, secret)).toEqual({
    ...{ events: 1, offer_versions: 1, offers: 1 },
  });
  expect(await copiesOf(accountId)).toBe(1);
  expect(await getCandidateOrThrow(owner, id)).toMatchObject({
    ...{ firstName: "Erased", lastName: `candidate ${id}`, email: null, candidateId: null },
    ...{
      erasedAt: expect.any(String),
      offerCount: 2,
      publicId: expect.stringMatching(/^[\w-]{22}$/),
    },
  });
  await sealEntries();
  expect((await verifyChain(accountId)).finding).toBeNull();
  const [entry] = await database()
    .select()
    .from(tables.auditEntries)
    .where(
      and(
        eq(tables.auditEntries.accountId, accountId),
        eq(tables.auditEntries.action, "candidate.erased"),
      ),
    );
  expect(entry).toMatchObject({ subjectId: String(id), actorName: owner.name });
  expect(JSON.stringify(entry)).not.toMatch(/Müller/);

  await database()
    .update(tables.auditEntries)
    .set({ actorName: "Somebody else" })
    .where(
      and(
        eq(tables.auditEntries.accountId, accountId),
        eq(tables.auditEntries.actorName, `Erased candidate ${id}`),
      ),
    );
  expect((await verifyChain(accountId)).finding?.kind).toBe("changed");
});

test("erases the accepted letter once timelines aren't kept longer", async () => {
  const { owner, accountId, id, accepted } = await createPerson();
  await eraseCandidate(owner, id, { confirmation: `${secret} Müller` });
  await deleteExpiredRecords();
  expect(await placesOf(accountId, secret)).toMatchObject({ offer_versions: 1 });
  await database()
    .update(tables.offers)
    .set({ acceptedAt: new Date(Date.now() - 2556 * 86_400_000) })
    .where(eq(tables.offers.id, accepted.id));
  await deleteExpiredRecords();
  await deleteExpiredRecords();
  expect(await placesOf(accountId, secret)).toEqual({});
  expect(await copiesOf(accountId)).toBe(0);
  const erasures = and(
    eq(tables.auditEntries.accountId, accountId),
    eq(tables.auditEntries.action, "candidate.erased"),
  );
  expect(await database().$count(tables.auditEntries, erasures)).toBe(2);
  await sealEntries();
  expect((await verifyChain(accountId)).finding).toBeNull();
});

test("exports every record about a person, and no secret of ours", async () => {
  const { owner, id, accepted } = await createPerson();
  const exported = await exportCandidate(owner, id);
  expect(exported.candidate).toMatchObject({ firstName: secret, phone: secret });
  expect(exported.offers).toHaveLength(2);
  expect(exported.offers.find((offer) => offer.id === accepted.id)).toMatchObject({
    versions: [{ letterHtml: `<p>Dear ${secret}</p>` }],
    questions: [{ question: `May ${secret} come?`, answer: `Yes, ${secret}` }],
    sealedCopies: [{ version: 1, pdf: Buffer.from(secret).toString("base64") }],
  });
  for (const list of ["eligibilities", "assistance", "emails", "events"] as const) {
    expect(exported[list].length, list).toBeGreaterThan(0);
  }
  expect(exported.sittings).toMatchObject([{ answers: [{ value: secret }] }]);
  expect(JSON.stringify(exported)).not.toMatch(/"(accountId|password|webToken)"/);
});

test("refuses who may not, the wrong name, open records, and what is erased", async () => {
  const { owner, accountId, id } = await createPerson();
  const confirmation = `${secret} Müller`;
  const recruiter = factories.memberActor(accountId, owner.userId, "recruiter");
  const foreign = await factories.createOwner();
  const refused = (code: string, message?: string) => ({ code, ...(message && { message }) });
  await expect(eraseCandidate(recruiter, id, { confirmation })).rejects.toMatchObject(
    refused("forbidden"),
  );
  await expect(exportCandidate(recruiter, id)).rejects.toMatchObject(refused("forbidden"));
  await expect(eraseCandidate(foreign, id, { confirmation })).rejects.toMatchObject(
    refused("not_found"),
  );
  await expect(exportCandidate(foreign, id)).rejects.toMatchObject(refused("not_found"));
  await expect(eraseCandidate(owner, id, { confirmation: secret })).rejects.toMatchObject(
    refused("invalid"),
  );
  const open = await factories.createOffer(owner, { candidateId: id, status: "sent" });
  await expect(eraseCandidate(owner, id, { confirmation })).rejects.toMatchObject(
    refused("bad_request", "Withdraw or delete the candidate's open offers first"),
  );
  await database().delete(tables.offers).where(eq(tables.offers.id, open.id));
  await eraseCandidate(owner, id, { confirmation });
  await expect(
    eraseCandidate(owner, id, { confirmation: `Erased candidate ${id}` }),
  ).rejects.toMatchObject(refused("bad_request", "The candidate was erased"));
  await expect(updateCandidate(owner, id, { firstName: "Ada" })).rejects.toMatchObject(
    refused("bad_request", "The candidate was erased"),
  );
});
