import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { handleApi } from "@/app/api/routes";
import { closeDatabase, database } from "@/db/client";
import { links, webhookEndpoints } from "@/db/schema";
import { sealEntries } from "@/lib/audit/seal-entries";
import { verifyChain } from "@/lib/audit/verify-chain";
import { seal } from "@/lib/auth/sealed";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { runChunk } from "@/lib/bulk/run-chunk";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
import { mailNotifications } from "@/lib/notifications/mail-notifications";
import { answerOffer } from "@/lib/offers/answer-offer";
import { openOffer } from "@/lib/offers/open-offer";
import { recordQuestion } from "@/lib/offers/record-question";
import { sealOffer } from "@/lib/offers/seal-offer";
import { checkDocument } from "@/lib/seals/check-document";
import * as factories from "@/lib/testing/factories";
import { eraseCandidate } from "./erase-candidate";

afterAll(closeDatabase);

/** What only this person has: their name, addresses, and what they typed. */
const traces = {
  firstName: "Quendolin",
  lastName: "Holunderbeck",
  email: "holunderbeck.q@example.com",
  phone: "+49 30 5550173",
  reference: "REF-Q-77120",
  question: "Darf mein Wellensittich mitkommen?",
  reason: "Der Wellensittich mag keine Aufzüge",
  typedName: "Quendolina von Holunderbeck-Zwick",
  address: "203.0.113.211",
};
const visitor = { address: traces.address, agent: "A browser" };

async function journey() {
  const owner = await factories.createOwner();
  const { accountId, userId: ownerId } = owner;
  const recruiterId = (await factories.createMember({ accountId, role: "recruiter" })).userId;
  const recruiter = factories.memberActor(accountId, recruiterId, "recruiter");
  const { key } = await factories.createApiKey({ accountId, ownerId });
  const webhook = { accountId, url: "http://127.0.0.1:9/hook", eventTypes: [] };
  await database()
    .insert(webhookEndpoints)
    .values({ ...webhook, secret: seal(newWebhookSecret()) });
  let sent = 0;
  const call = async (method: string, path: string, body: unknown) => {
    sent += 1;
    const answer = await handleApi(
      new Request(`http://proffer${path}`, {
        ...{ method, body: JSON.stringify(body) },
        headers: {
          ...{ "X-API-Key": key, "Content-Type": "application/json" },
          ...(method === "POST" && { "Idempotency-Key": `erased-${accountId}-${sent}` }),
        },
      }),
    );
    expect(answer?.status, `${method} ${path}`).toBeLessThan(300);
    return (await answer?.json())?.data;
  };
  const { id } = await call("POST", "/api/candidates", {
    ...{ firstName: traces.firstName, lastName: traces.lastName, email: traces.email },
    ...{ phone: traces.phone, candidateId: traces.reference },
  });
  const { id: jobId } = await factories.createJob({ accountId });
  const offer = async () => {
    const { id: offerId } = await call("POST", "/api/offers", { candidateId: id, jobId });
    const renderedHtml = `<p>Dear ${traces.firstName} ${traces.lastName}</p>`;
    await call("PUT", `/api/offers/${offerId}`, { renderedHtml });
    await call("PATCH", `/api/offers/${offerId}/status`, { status: "sent" });
    const [link] = await database().select().from(links).where(eq(links.offerId, offerId));
    const visit = { linkId: link?.id ?? "", ...visitor };
    await openOffer(visit);
    return { id: offerId as number, visit };
  };
  const run = async (given: Parameters<typeof createBulkRun>[1]) => {
    const { id: runId } = await createBulkRun(recruiter, given);
    await confirmBulkRun(recruiter, runId);
    while (await runChunk({ accountId, id: runId }));
  };
  const { firstName, lastName, email } = traces;
  // Nobody confirms this run: its only row is of somebody who is known.
  const rows = [{ firstName, lastName, email }];
  await createBulkRun(recruiter, { kind: "import_candidates", settings: {}, selection: { rows } });
  const [declined, accepted] = [await offer(), await offer()];
  const ids = [declined.id, accepted.id];
  await run({ kind: "print_letters", settings: {}, selection: { ids } });
  const asked = { question: traces.question, version: 2 };
  expect(await recordQuestion(declined.visit, asked)).toBe("recorded");
  const no = { status: "declined" as const, version: 2, chosenReason: null, reason: traces.reason };
  expect(await answerOffer(declined.visit, no)).toBe("recorded");
  const { typedName } = traces;
  const yes = { status: "accepted" as const, version: 2, typedName, askedName: typedName };
  expect(await answerOffer(accepted.visit, yes)).toBe("recorded");
  await mailNotifications({ accountId }, {} as never);
  await sealEntries();
  const copy = await sealOffer(accountId, accepted.id);
  return { owner, accountId, id: id as number, accepted: accepted.id, copy };
}

/** Returns each column of each table, of jobs too, in which one of the traces stands. */
async function findTraces(): Promise<string[]> {
  const columns = await database().execute<{ schema: string; table: string; column: string }>(sql`
    select table_schema as schema, table_name as table, column_name as column
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const value = sql`place.${sql.identifier(column)}`;
    const patterns = Object.values(traces).flatMap((text) => [
      `%${text}%`,
      `%${Buffer.from(text).toString("hex")}%`,
    ]);
    const [row] = await database().execute<{ count: number }>(sql`
      select count(*)::int as count from ${sql.identifier(schema)}.${sql.identifier(table)} as place
      where ${value}::text ilike any (array[${sql.join(
        patterns.map((pattern) => sql`${pattern}`),
        sql`, `,
      )}])`);
    if (row?.count) found.push(`${table}.${column}: ${row.count}`);
  }
  return found.sort();
}

test("a whole journey leaves nothing of the person in any column of any table, but the evidence of their acceptance", async () => {
  const { owner, accountId, id, accepted, copy } = await journey();
  expect((await findTraces()).join()).toMatch(/bulk_files.*bulk_row_keys.*offer_questions/);
  const confirmation = `${traces.firstName} ${traces.lastName}`;
  const { keptOffers } = await eraseCandidate(owner, id, { confirmation });
  expect(keptOffers).toEqual([accepted]);
  expect(await findTraces()).toEqual([
    // The letter as it was accepted, and by whom: either side may need to prove it.
    ...["audit_entries.actor_name: 1", "events.data: 1"],
    // The answer to the call that created the candidate, for a day: it may be repeated until then.
    "idempotency_keys.body: 1",
    ...["offer_versions.letter_html: 1", "offers.rendered_html: 1", "sealed_copies.data: 1"],
  ]);
  await sealEntries();
  expect((await verifyChain(accountId)).finding).toBeNull();
  expect(await sealOffer(accountId, accepted)).toEqual(copy);
  expect(await checkDocument(copy ?? Buffer.alloc(0))).toMatchObject({ status: "sealed" });
});
