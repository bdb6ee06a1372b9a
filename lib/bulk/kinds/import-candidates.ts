import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { settleRows } from "@/lib/bulk/find-first-rows";
import { findLocale } from "@/lib/bulk/find-locale";
import { isPublicId } from "@/lib/candidates/rules";
import { recordEvents } from "@/lib/events/record-events";
import { emailKey, emailKeys } from "@/lib/format/email-address";
import { fullName } from "@/lib/format/names";
import { type CandidateRow, readCandidate } from "./candidate-row";
import { findBy } from "./find-candidates";
import { defineBulkHandler, type ExaminedRow, type GivenRow, loneRow } from "./kind";

const Settings = z.object({});

/**
 * Returns the account's candidates that already have one of these email addresses or candidate IDs.
 */
async function findKnown(tx: Transaction, accountId: number, rows: readonly CandidateRow[]) {
  const emails = rows.flatMap(({ email }) => (email ? emailKeys(email) : []));
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  const byEmail = await findBy(tx, accountId, "email", emails);
  const byCandidateId = await findBy(tx, accountId, "candidateId", ids);
  const byPublicId = await findBy(tx, accountId, "publicId", ids.filter(isPublicId));
  return {
    byEmail: new Map(byEmail.map((row) => [emailKey(row.named), row])),
    byCandidateId: new Map(byCandidateId.map((row) => [row.named, row])),
    byPublicId: new Map(byPublicId.map((row) => [row.named, row])),
  };
}

type ReadRow = GivenRow & ReturnType<typeof readCandidate>;
type KnownRows = Awaited<ReturnType<typeof findKnown>>;

function findDuplicate({ byEmail, byCandidateId, byPublicId }: KnownRows, row: CandidateRow) {
  const sameId = row.candidateId ? byCandidateId.get(row.candidateId) : undefined;
  if (sameId) return { known: sameId, reason: `${fullName(sameId)} already has this candidate ID` };
  const same = row.candidateId ? byPublicId.get(row.candidateId) : undefined;
  if (same) return { known: same, reason: `This is the public ID of ${fullName(same)}` };
  const sameEmail = row.email ? byEmail.get(emailKey(row.email)) : undefined;
  return (
    sameEmail && {
      known: sameEmail,
      reason: `${fullName(sameEmail)} already has this email address`,
    }
  );
}

function examineRow(
  { position, label, candidate, reason, note }: ReadRow,
  known: KnownRows,
): ExaminedRow {
  const validated = { position, label, candidateId: null, offerId: null };
  if (!candidate) {
    return loneRow({ ...validated, verdict: "invalid", reason });
  }
  const { candidateId, email } = candidate;
  const idKey = candidateId && `id ${candidateId}`;
  const addressKey = email && `email ${emailKey(email)}`;
  const duplicate = findDuplicate(known, candidate);
  return {
    position,
    keys: [idKey, addressKey].flatMap((key) => key || []),
    validate(earlier) {
      if (duplicate) {
        const { id } = duplicate.known;
        return { ...validated, candidateId: id, verdict: "duplicate", reason: duplicate.reason };
      }
      const sameId = idKey && earlier(idKey);
      const sameEmail = addressKey && earlier(addressKey);
      if (!sameId && !sameEmail) return { ...validated, verdict: "ready", reason: note };
      const same = sameId
        ? `Same candidate ID as row ${sameId}`
        : `Same email address as row ${sameEmail}`;
      return { ...validated, verdict: "duplicate", reason: same };
    },
  };
}

/** Reads rows and looks up who of them is known, in a few statements. */
async function examineRows(tx: Transaction, { accountId }: Actor, rows: readonly GivenRow[]) {
  const locale = await findLocale(tx, accountId);
  const read = rows.map((row): ReadRow => ({ ...row, ...readCandidate(row.input, locale) }));
  const given = read.flatMap(({ candidate }) => candidate ?? []);
  const known = await findKnown(tx, accountId, given);
  return { read, examined: read.map((row) => examineRow(row, known)) };
}

/** Adds candidates from a file, except those whose email address or candidate ID already exists. */
export const importCandidates = defineBulkHandler<z.output<typeof Settings>>({
  kind: "import_candidates",
  settings: Settings,
  source: null,
  included: () => ["ready"],
  examine: async (tx, actor, _settings, rows) => (await examineRows(tx, actor, rows)).examined,
  async run(tx, actor, _run, rows) {
    const { read, examined } = await examineRows(tx, actor, rows);
    const validated = new Map(settleRows(examined).map((row) => [row.position, row]));
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
