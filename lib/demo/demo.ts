import { eq, sql } from "drizzle-orm";
import { database, inTransaction, type Queryable, type Transaction } from "@/db/client";
import { advanceIds, insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { hashPassword } from "@/lib/auth/passwords";
import { sha256 } from "@/lib/auth/secrets";
import { acme, castIn, type Tenant, tenants } from "./accounts";
import { recordPast, renumber } from "./backdate";
import { planBrandings } from "./brandings";
import { daysAfter, startOfToday } from "./calendar";
import { demoBasicPassword, demoClient, demoKey, demoPassword } from "./credentials";
import { planJobs } from "./jobs";
import { loadAssessments } from "./load-assessments";
import { loadAssistance } from "./load-assistance";
import { loadEligibility } from "./load-eligibility";
import { loadOffers, rowsOf } from "./load-offers";
import { planFields } from "./offer-fields";
import { planCandidates, seedDice } from "./people";
import { planOffers } from "./plan-offers";
import { demoTemplates } from "./templates";

const seed = 20_240_315;

/** Plans who applied, for which jobs, and what was offered to them: on one day the same. */
export function planDemo(now: Date) {
  seedDice(seed);
  const today = startOfToday(now);
  const candidates = planCandidates(today);
  const jobs = planJobs(today);
  const offers = planOffers(today, jobs, candidates);
  return { today, candidates, jobs, offers };
}

async function isLoaded(db: Queryable): Promise<boolean> {
  const { code } = acme.account;
  const found = await db
    .select({ id: tables.accounts.id })
    .from(tables.accounts)
    .where(eq(tables.accounts.code, code));
  return found.length > 0;
}

async function requireEmpty(tx: Transaction): Promise<void> {
  const found = await tx.select({ id: tables.accounts.id }).from(tables.accounts).limit(1);
  if (found.length === 0) return;
  throw new Error("The demo's records have fixed ids: load it into an empty database");
}

const hashPasswords = () =>
  Promise.all(
    tenants.flatMap(({ members }) =>
      members.map(async ({ email }) => [email, await hashPassword(demoPassword(email))] as const),
    ),
  );

/** Writes the accounts with their people and credentials, which `demoCredentials` names. */
async function insertAccess(tx: Transaction, createdAt: Date, hashes: Map<string, string>) {
  const ofAll = <Row>(rowsOf: (tenant: Tenant) => Row[]) => tenants.flatMap(rowsOf);
  const since = { createdAt };
  await insertRows(
    tx,
    tables.accounts,
    ofAll(({ account }) => [{ ...account, ...since }]),
  );
  const { users, memberships, apiKeys, oauthClients, oauthSecrets, basicCredentials } = tables;
  await insertRows(
    tx,
    users,
    ofAll(({ members }) =>
      members.map(({ id, email, name }) => {
        const passwordHash = hashes.get(email) ?? null;
        return { id, email, name, passwordHash, emailVerifiedAt: createdAt, ...since };
      }),
    ),
  );
  await insertRows(
    tx,
    memberships,
    ofAll(({ account, members }) =>
      members.map(({ id, role }) => {
        return { accountId: account.id, userId: id, role, joinedAt: createdAt, ...since };
      }),
    ),
  );
  await insertRows(
    tx,
    apiKeys,
    ofAll(({ account, members: [owner], keys }) =>
      keys.map(({ id, name, permissions }) => {
        const key = demoKey(account.code, name);
        const stored = { prefix: key.slice(0, 9), keyHash: sha256(key), permissions };
        return { id, accountId: account.id, ownerId: owner!.id, name, ...stored, ...since };
      }),
    ),
  );
  await insertRows(
    tx,
    oauthClients,
    ofAll(({ account, members: [owner], clients }) =>
      clients.map(({ id, name, scopes }) => {
        const { clientId } = demoClient(account.code, name);
        const by = { accountId: account.id, createdBy: owner!.id };
        return { id, ...by, name, scopes, clientId, ...since };
      }),
    ),
  );
  await insertRows(
    tx,
    oauthSecrets,
    ofAll(({ account, clients }) =>
      clients.map(({ id: oauthClientId, name }) => {
        const { clientSecret } = demoClient(account.code, name);
        const stored = { prefix: clientSecret.slice(0, 9), secretHash: sha256(clientSecret) };
        return { accountId: account.id, oauthClientId, ...stored, ...since };
      }),
    ),
  );
  await insertRows(
    tx,
    basicCredentials,
    ofAll(({ account, members: [owner], inviter }) => {
      const passwordHash = sha256(demoBasicPassword(account.code, inviter.username));
      const by = { accountId: account.id, createdBy: owner!.id };
      return [{ ...inviter, ...by, passwordHash, ...since }];
    }),
  );
}

/** Writes templates, jobs and candidates, and who brought each candidate. */
async function insertRecords(
  tx: Transaction,
  createdAt: Date,
  { jobs, candidates }: ReturnType<typeof planDemo>,
): Promise<void> {
  await insertRows(
    tx,
    tables.templates,
    demoTemplates.map(({ id, tenant, name, locale, body }) => {
      const row = { id, accountId: tenant.account.id, name, locale, body };
      return { ...row, createdAt, updatedAt: createdAt };
    }),
  );
  await insertRows(
    tx,
    tables.templateVersions,
    demoTemplates.map(({ id, tenant, name, locale, body }) => {
      const row = { accountId: tenant.account.id, templateId: id, number: 1, name, locale, body };
      const by = { actorKind: "user" as const, actorName: tenant.members[0]!.name };
      return { ...row, ...by, type: "offer" as const, createdAt };
    }),
  );
  await insertRows(tx, tables.offerFields, planFields(createdAt));
  await insertRows(tx, tables.brandings, planBrandings(createdAt));
  await insertRows(
    tx,
    tables.jobs,
    jobs.map(({ row }) => row),
  );
  await insertRows(tx, tables.candidates, candidates);
  const arrived = candidates.map(({ id, accountId, candidateId, createdAt }) => {
    const { integration, recruiters } = castIn(
      tenants.find(({ account }) => account.id === accountId)!,
    );
    const actor = candidateId ? integration : recruiters[0];
    return { type: "candidate.created", candidateId: id, actor, at: createdAt, audited: {} };
  });
  await recordPast(tx, arrived);
}

/** Settles what the use cases left to the worker: mails are kept, nothing is queued. */
async function settleQueue(tx: Transaction): Promise<void> {
  await tx.update(tables.outboxMessages).set({ status: "kept" });
  await tx.execute(sql`select graphile_worker.remove_job(key) from graphile_worker.jobs
    where key is not null`);
}

const numbered = [
  ...[tables.accounts, tables.users, tables.apiKeys, tables.oauthClients],
  ...[tables.basicCredentials, tables.templates, tables.jobs, tables.candidates],
  ...[tables.brandings, tables.offers, tables.offerFields, tables.tests, tables.sittings],
];

/** Tables large enough to need statistics for the planner. */
const analyzed = [
  ...[tables.candidates, tables.offers, tables.offerVersions, tables.events, tables.auditEntries],
  ...[tables.links, tables.outboxMessages, tables.assistanceRecipients, tables.coupons],
  ...[tables.eligibilities, tables.sittings, tables.sittingAnswers],
];

/**
 * Loads the demo's two accounts, or does nothing where they are already. All or nothing, in one
 * transaction. Throws where the database holds other accounts.
 */
export async function loadDemo(): Promise<void> {
  if (await isLoaded(database())) return;
  const hashing = hashPasswords();
  const plan = planDemo(new Date());
  const { today, candidates, offers } = plan;
  const rows = offers.map(rowsOf);
  const hashes = new Map(await hashing);
  const settledSince = daysAfter(today, -90);
  const peopleOf = ({ account }: Tenant) =>
    candidates.filter(
      ({ accountId, candidateId, createdAt }) =>
        accountId === account.id && candidateId && createdAt < settledSince,
    );
  await inTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(727273)`);
    if (await isLoaded(tx)) return;
    await requireEmpty(tx);
    const founded = daysAfter(today, -600);
    await insertAccess(tx, founded, hashes);
    await insertRecords(tx, founded, plan);
    for (const table of numbered.slice(0, 5)) await advanceIds(tx, table);
    await loadOffers(tx, offers, rows);
    await loadAssistance(tx, today, peopleOf);
    await loadEligibility(tx, today, peopleOf);
    await loadAssessments(tx, today, peopleOf);
    await settleQueue(tx);
    for (const table of [tables.events, tables.auditEntries, tables.outboxMessages]) {
      await renumber(tx, table);
    }
    for (const table of numbered) await advanceIds(tx, table);
    await tx.execute(sql`analyze ${sql.join(analyzed, sql`, `)}`);
  });
}
