import { and, asc, eq, inArray, or, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import * as tables from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { CandidateExport } from "./schema";

type Row = Record<string, unknown>;
type Own = PgTable & { accountId: PgColumn; id: PgColumn };

/** Fields that are ours, or secrets of partners and not data about the person. */
const hidden = new Set([
  ...["accountId", "search", "sortName", "basicCredentialId", "userTokenId"],
  ...["url", "username", "password", "webToken", "nextAttemptAt", "claimedAt"],
]);

const shown = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))));

/**
 * Returns everything about a candidate, as the person may ask for it: their data, offers with all
 * versions, letters and questions, eligibilities, offers to assist, sittings with answers, invitations, emails
 * and the timeline. Throws `not_found`.
 */
export async function exportCandidate(actor: Actor, id: number): Promise<CandidateExport> {
  requirePermission(actor, "candidates.erase");
  const { accountId } = actor;
  const read = async (table: Own, where: SQL | undefined): Promise<Row[]> =>
    database()
      .select()
      .from(table as typeof tables.offers)
      .where(and(eq(table.accountId, accountId), where))
      .orderBy(asc(table.id));
  const ofPerson = (table: Own & { candidateId: PgColumn }) =>
    read(table, eq(table.candidateId, id));
  const [candidate] = await read(tables.candidates, eq(tables.candidates.id, id));
  if (!candidate) throw notFound("Candidate");
  const [offers, eligibilities, assistance, sittings, invitations, events] = await Promise.all([
    ofPerson(tables.offers),
    ofPerson(tables.eligibilities),
    ofPerson(tables.assistanceRecipients),
    ofPerson(tables.sittings),
    ofPerson(tables.assessmentInvitations),
    ofPerson(tables.events),
  ]);
  const ids = (rows: readonly Row[]) => rows.map((row) => row.id as number);
  const { offerQuestions, offerVersions, outboxMessages, sealedCopies, sittingAnswers } = tables;
  const [versions, questions, copies, emails, answers] = await Promise.all([
    read(offerVersions, inArray(offerVersions.offerId, ids(offers))),
    read(offerQuestions, inArray(offerQuestions.offerId, ids(offers))),
    read(sealedCopies, inArray(sealedCopies.offerId, ids(offers))),
    read(
      outboxMessages,
      or(
        inArray(outboxMessages.offerId, ids(offers)),
        inArray(outboxMessages.recipientId, ids(assistance)),
        inArray(outboxMessages.sittingId, ids(sittings)),
      ),
    ),
    database()
      .select()
      .from(sittingAnswers)
      .where(
        and(
          eq(sittingAnswers.accountId, accountId),
          inArray(sittingAnswers.sittingId, ids(sittings)),
        ),
      ),
  ]);
  const of = (rows: readonly Row[], key: string, owner: Row) =>
    shown(rows.filter((row) => row[key] === owner.id));
  const sealed = copies.map(({ eventSalt: _salt, data, ...copy }) => ({
    ...copy,
    pdf: Buffer.from(data as Uint8Array).toString("base64"),
  }));
  return {
    exportedAt: new Date().toISOString(),
    candidate: shown([candidate])[0] ?? {},
    offers: shown(offers).map((row) => ({
      ...row,
      versions: of(versions, "offerId", row),
      questions: of(questions, "offerId", row),
      sealedCopies: of(sealed, "offerId", row),
    })),
    eligibilities: shown(eligibilities),
    assistance: shown(assistance),
    sittings: shown(sittings).map((row) => ({ ...row, answers: of(answers, "sittingId", row) })),
    invitations: shown(invitations),
    emails: shown(emails),
    events: shown(events),
  };
}
