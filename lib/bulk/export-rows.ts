import { and, asc, eq, gt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { bulkRows, candidates } from "@/db/schema";
import { build, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { csvPages } from "@/lib/csv-pages";
import { env } from "@/lib/env";
import { csvLine } from "@/lib/format/csv";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { findInvitations } from "./find-row-records";
import { findRunOrThrow, type RunRow } from "./find-run";
import { bulkFields, outcomeLabel, reasonLabel, verdictLabel } from "./rules";

/**
 * Exports a run's rows with their validation and outcome as chunks of CSV, page by page. Fills in
 * the references of candidates that a row left out. Throws `not_found`.
 */
export async function* exportBulkRows(actor: Actor, id: number): AsyncGenerator<string> {
  requirePermission(actor, "candidates.read");
  const run = await findRunOrThrow(database(), actor.accountId, id);
  const { kind } = run;
  const fields = bulkFields[kind];
  const labels = fields.length > 0 ? fields.map(({ label }) => label) : ["ID"];
  const names = fields.length > 0 ? fields.map(({ name }) => name) : ["id"];
  const isInvitation = kind === "invite_candidates";
  const last = isInvitation ? ["Invitation"] : [];
  yield* csvPages({
    header: csvLine(["Row", "Name", ...labels, "Status", "Result", reasonLabel(kind), ...last]),
    readPage: (paging) => readPage(run, names.includes("publicId"), paging),
    lineOf: ({ row, person, invitationId }) => {
      const known: Known = { ...person, ...row.input };
      const address = `${env.APP_URL}/assessments/invitations/${invitationId}`;
      return csvLine([
        row.position,
        row.label,
        ...names.map((name) => known[name]),
        verdictLabel(kind, row.verdict),
        outcomeLabel(kind, row.outcome),
        row.error ?? row.reason,
        ...(isInvitation ? [invitationId && address] : []),
      ]);
    },
  });
}

type Known = Record<string, string | null>;

async function readPage(
  run: RunRow,
  wantsPeople: boolean,
  { limit, cursor }: { limit: number; cursor: string | undefined },
) {
  const [last] = cursor ? decodeCursor(cursor, ["number"]) : [0];
  const { publicId, candidateId, email } = candidates;
  const ofRow = and(
    sameAccount(candidates.id, bulkRows.candidateId),
    wantsPeople ? undefined : sql`false`,
  );
  const query = build
    .select({ row: bulkRows, person: { publicId, candidateId, email } })
    .from(bulkRows)
    .leftJoin(candidates, ofRow)
    .where(
      and(
        eq(bulkRows.accountId, run.accountId),
        eq(bulkRows.runId, run.id),
        gt(bulkRows.position, last),
      ),
    )
    .orderBy(asc(bulkRows.position))
    .limit(limit + 1);
  const rows = await statement(() => query).all(database(), {});
  const invitations = await findInvitations(
    database(),
    run,
    rows.map(({ row }) => row),
  );
  return Page.of(rows, limit, ({ row }) => [row.position]).map((each) => ({
    ...each,
    invitationId: invitations.get(each.row.candidateId ?? 0) ?? null,
  }));
}
