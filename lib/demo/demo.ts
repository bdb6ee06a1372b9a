import { eq, sql } from "drizzle-orm";
import { database, inTransaction, type Queryable, type Transaction } from "@/db/client";
import { advanceIds, insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { hashPassword } from "@/lib/auth/passwords";
import { sha256 } from "@/lib/auth/secrets";
import { demoBasicPassword, demoClient, demoKey, demoPassword } from "./credentials";
import { insertBuiltIns, insertInvitations } from "./demo-partners";
import { dayInMs, startOfToday } from "./story/calendar";
import { tellStory } from "./story/story";
import { demoTemplates } from "./story/templates";
import { acme, tenants } from "./story/tenants";
import type { AssessmentRows } from "./story/types";

const founded = (now: Date) => new Date(startOfToday(now).getTime() - 600 * dayInMs);

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

async function hashPasswords(): Promise<Map<string, string>> {
  const emails = tenants.flatMap(({ members }) => members.map(({ email }) => email));
  return new Map(
    await Promise.all(
      emails.map(async (email) => [email, await hashPassword(demoPassword(email))] as const),
    ),
  );
}

async function insertAccess(tx: Transaction, createdAt: Date, hashes: Map<string, string>) {
  const members = tenants.flatMap(({ account, members }) =>
    members.map((member) => ({ ...member, accountId: account.id })),
  );
  const keys = tenants.flatMap(({ account, keys }) => keys.map((key) => ({ account, ...key })));
  await insertRows(
    tx,
    tables.accounts,
    tenants.map(({ account }) => ({ ...account, createdAt })),
  );
  await insertRows(
    tx,
    tables.users,
    members.map(({ id, email, name }) => {
      return {
        id,
        email,
        name,
        passwordHash: hashes.get(email) ?? null,
        emailVerifiedAt: createdAt,
        createdAt,
      };
    }),
  );
  await insertRows(
    tx,
    tables.memberships,
    members.map(({ id, accountId, role }) => ({
      ...{ accountId, userId: id, role, createdAt },
      joinedAt: createdAt,
    })),
  );
  await insertRows(
    tx,
    tables.apiKeys,
    keys.map(({ account, id, ownerId, name, permissions }) => {
      const key = demoKey(account.code, name);
      const stored = { prefix: key.slice(0, 9), keyHash: sha256(key) };
      return { id, accountId: account.id, ownerId, name, ...stored, permissions, createdAt };
    }),
  );
}

async function insertClients(tx: Transaction, createdAt: Date) {
  const clients = tenants.flatMap(({ account, clients }) =>
    clients.map((client) => ({ account, ...client })),
  );
  await insertRows(
    tx,
    tables.oauthClients,
    clients.map(({ account, id, name, createdBy, scopes }) => {
      const { clientId } = demoClient(account.code, name);
      return { id, accountId: account.id, name, createdBy, scopes, clientId, createdAt };
    }),
  );
  await insertRows(
    tx,
    tables.oauthSecrets,
    clients.map(({ account, id: oauthClientId, name }) => {
      const { clientSecret } = demoClient(account.code, name);
      const stored = { prefix: clientSecret.slice(0, 9), secretHash: sha256(clientSecret) };
      return { accountId: account.id, oauthClientId, ...stored, createdAt };
    }),
  );
}

async function insertBasics(tx: Transaction, createdAt: Date) {
  const basics = tenants.flatMap(({ account, basics }) =>
    basics.map((basic) => ({ account, ...basic })),
  );
  await insertRows(
    tx,
    tables.basicCredentials,
    basics.map(({ account, ...basic }) => {
      const passwordHash = sha256(demoBasicPassword(account.code, basic.username));
      return { ...basic, accountId: account.id, passwordHash, createdAt };
    }),
  );
}

async function insertAssessments(tx: Transaction, rows: AssessmentRows) {
  await insertRows(tx, tables.assessments, rows.assessments);
  await insertRows(tx, tables.assessmentVersions, rows.versions);
  await insertRows(tx, tables.sittings, rows.sittings);
  await insertRows(tx, tables.sittingAnswers, rows.answers);
  await insertRows(tx, tables.links, rows.links);
}

async function insertStory(tx: Transaction, createdAt: Date, story: ReturnType<typeof tellStory>) {
  const { candidates, jobs, ledger, assistance, eligibility, assessments, invitations } = story;
  await insertRows(
    tx,
    tables.templates,
    demoTemplates.map(({ id, tenant, name, locale, body }) => {
      const row = { id, accountId: tenant.account.id, name, locale, body };
      return { ...row, createdAt, updatedAt: createdAt };
    }),
  );
  await insertRows(tx, tables.jobs, jobs);
  await insertRows(tx, tables.candidates, candidates);
  await insertRows(tx, tables.offers, ledger.offers);
  await insertRows(tx, tables.offerVersions, ledger.versions);
  await insertRows(tx, tables.couponPools, assistance.pools);
  await insertRows(tx, tables.assistanceOffers, assistance.offers);
  await insertRows(tx, tables.assistanceRecipients, assistance.recipients);
  await insertRows(tx, tables.coupons, assistance.coupons);
  await insertRows(tx, tables.tests, eligibility.tests);
  await insertRows(tx, tables.eligibilities, eligibility.eligibilities);
  await insertRows(tx, tables.links, [...ledger.links, ...assistance.links]);
  await insertAssessments(tx, assessments);
  await insertInvitations(tx, invitations);
  await insertRows(tx, tables.outboxMessages, ledger.messages);
  await insertRows(
    tx,
    tables.events,
    ledger.events.map((event) => ({ sittingId: null, invitationId: null, ...event })),
  );
  await insertRows(tx, tables.auditEntries, ledger.audit);
}

const numbered = [
  ...[tables.accounts, tables.users, tables.apiKeys],
  ...[tables.templates, tables.jobs, tables.candidates, tables.offers],
  ...[tables.tests, tables.eligibilities, tables.oauthClients],
  ...[tables.basicCredentials, tables.assessments],
  ...[tables.assessmentVersions, tables.sittings],
  ...[tables.partners, tables.assessmentInvitations],
  ...[tables.couponPools, tables.assistanceOffers, tables.assistanceRecipients],
];

/**
 * Loads the demo's two accounts, or does nothing where they are already. All or nothing, in one
 * transaction. Throws where the database holds other accounts.
 */
export async function loadDemo(): Promise<void> {
  if (await isLoaded(database())) return;
  const now = new Date();
  const hashing = hashPasswords();
  const story = tellStory(now);
  const hashes = await hashing;
  await inTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(727273)`);
    if (await isLoaded(tx)) return;
    await requireEmpty(tx);
    await insertAccess(tx, founded(now), hashes);
    await insertClients(tx, founded(now));
    await insertBasics(tx, founded(now));
    await insertBuiltIns(tx, founded(now));
    await insertStory(tx, founded(now), story);
    for (const table of numbered) await advanceIds(tx, table);
    await tx.execute(sql`analyze`);
  });
}
