import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { randomToken } from "@/lib/auth/secrets";
import { type EarlierRow, earlierRow } from "@/lib/bulk/find-earlier-row";
import { findLocale } from "@/lib/bulk/find-locale";
import { isPublicId } from "@/lib/candidates/rules";
import { recordEvents } from "@/lib/events/record-events";
import { emailKey, emailKeys } from "@/lib/format/email-address";
import { fullName } from "@/lib/format/names";
import { type CandidateRow, readCandidate } from "./candidate-row";
import { defineBulkHandler, type GivenRow, type ValidatedRow } from "./kind";

const Settings = z.object({});

interface Known {
  id: number;
  name: string;
  email: string | null;
  candidateId: string | null;
  publicId: string;
}

/**
 * Returns the account's candidates that already have one of these email addresses or candidate IDs.
 */
async function findKnown(tx: Transaction, accountId: number, rows: readonly CandidateRow[]) {
  const emails = rows.flatMap(({ email }) => (email ? emailKeys(email) : []));
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  const listed = (texts: readonly string[]) =>
    sql`(select value from json_array_elements_text(${JSON.stringify(texts)}::json))`;
  const columns = {
    id: candidates.id,
    firstName: candidates.firstName,
    lastName: candidates.lastName,
    email: candidates.email,
    candidateId: candidates.candidateId,
    publicId: candidates.publicId,
  };
  const own = eq(candidates.accountId, accountId);
  const found = await tx
    .select(columns)
    .from(candidates)
    .where(and(own, sql`lower(${candidates.email}) in ${listed(emails)}`))
    .union(
      tx
        .select(columns)
        .from(candidates)
        .where(and(own, sql`${candidates.candidateId} in ${listed(ids)}`)),
    )
    .union(
      tx
        .select(columns)
        .from(candidates)
        .where(and(own, sql`${candidates.publicId} in ${listed(ids.filter(isPublicId))}`)),
    );
  const known: Known[] = found.map(({ firstName, lastName, ...row }) => ({
    ...row,
    name: fullName({ firstName, lastName }),
  }));
  return {
    byEmail: new Map(known.flatMap((row) => (row.email ? [[emailKey(row.email), row]] : []))),
    byCandidateId: new Map(
      known.flatMap((row) => (row.candidateId ? [[row.candidateId, row]] : [])),
    ),
    byPublicId: new Map(known.map((row) => [row.publicId, row])),
  };
}

type KnownRows = Awaited<ReturnType<typeof findKnown>>;

function findDuplicate({ byEmail, byCandidateId, byPublicId }: KnownRows, row: CandidateRow) {
  const sameId = row.candidateId ? byCandidateId.get(row.candidateId) : undefined;
  if (sameId) return { known: sameId, reason: `${sameId.name} already has this candidate ID` };
  const same = row.candidateId ? byPublicId.get(row.candidateId) : undefined;
  if (same) return { known: same, reason: `This is the public ID of ${same.name}` };
  const sameEmail = row.email ? byEmail.get(emailKey(row.email)) : undefined;
  return (
    sameEmail && { known: sameEmail, reason: `${sameEmail.name} already has this email address` }
  );
}

function validateRows(
  rows: readonly (GivenRow & ReturnType<typeof readCandidate>)[],
  known: KnownRows,
  earlier: EarlierRow,
): ValidatedRow[] {
  return rows.map(({ position, label, candidate, reason, note }) => {
    const validated = { position, label, candidateId: null, offerId: null };
    if (!candidate) return { ...validated, verdict: "invalid", reason };
    const { candidateId, email } = candidate;
    const sameId = candidateId ? earlier(`id ${candidateId}`, position) : null;
    const sameEmail = email ? earlier(`email ${emailKey(email)}`, position) : null;
    const duplicate = findDuplicate(known, candidate);
    if (duplicate) {
      const { id } = duplicate.known;
      return { ...validated, candidateId: id, verdict: "duplicate", reason: duplicate.reason };
    }
    if (sameId)
      return { ...validated, verdict: "duplicate", reason: `Same candidate ID as row ${sameId}` };
    if (sameEmail)
      return {
        ...validated,
        verdict: "duplicate",
        reason: `Same email address as row ${sameEmail}`,
      };
    return { ...validated, verdict: "ready", reason: note };
  });
}

/** Adds candidates from a file, except those whose email address or candidate ID already exists. */
export const importCandidates = defineBulkHandler<z.output<typeof Settings>>({
  kind: "import_candidates",
  settings: Settings,
  source: null,
  included: () => ["ready"],
  async validate(tx, actor, _settings, rows, earlier) {
    const locale = await findLocale(tx, actor.accountId);
    const read = rows.map((row) => ({ ...row, ...readCandidate(row.input, locale) }));
    const valid = read.flatMap(({ candidate }) => candidate ?? []);
    return validateRows(read, await findKnown(tx, actor.accountId, valid), earlier);
  },
  async run(tx, actor, _run, rows) {
    const locale = await findLocale(tx, actor.accountId);
    const read = rows.map((row) => ({ ...row, ...readCandidate(row.input, locale) }));
    const known = await findKnown(
      tx,
      actor.accountId,
      read.flatMap(({ candidate }) => candidate ?? []),
    );
    const validated = new Map(
      validateRows(read, known, earlierRow()).map((row) => [row.position, row]),
    );
    const adding = read.flatMap(({ position, candidate }) =>
      candidate && validated.get(position)?.verdict === "ready"
        ? [{ position, candidate, publicId: randomToken(16) }]
        : [],
    );
    await insertRows(
      tx,
      candidates,
      adding.map(({ candidate, publicId }) => ({
        ...candidate,
        publicId,
        accountId: actor.accountId,
      })),
    );
    const ids = await idsOf(
      tx,
      adding.map(({ publicId }) => publicId),
    );
    const created = new Map(adding.map((row) => [row.position, ids.get(row.publicId) ?? 0]));
    const added = [...created.values()];
    await recordEvents(
      tx,
      actor,
      added.map((candidateId) => ({ type: "candidate.created", candidateId })),
    );
    await recordAudit(
      tx,
      actor,
      added.map((subjectId) => ({
        action: "candidate.created",
        subjectType: "candidate",
        subjectId,
      })),
    );
    return {
      outcomes: rows.map(({ position }) => {
        const candidateId = created.get(position);
        if (candidateId) return { position, outcome: "done", candidateId };
        return {
          position,
          outcome: "failed",
          error: validated.get(position)?.reason ?? "Not added",
        };
      }),
    };
  },
});

async function idsOf(tx: Transaction, publicIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: candidates.id, publicId: candidates.publicId })
    .from(candidates)
    .where(
      sql`${candidates.publicId} in (
        select value from json_array_elements_text(${JSON.stringify(publicIds)}::json))`,
    );
  return new Map(rows.map((row) => [row.publicId, row.id]));
}
