import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { byteOrderMark, csvLine } from "@/lib/format/csv";
import { getBulkRunOrThrow, listBulkRows } from "./queries";
import { bulkFields, outcomeLabel, reasonLabel, verdictLabel } from "./rules";
import type { BulkRowDto } from "./schema";

const rowsAtOnce = 500;

/**
 * Exports a run's rows with their validation and outcome as chunks of CSV, page by page. Fills in
 * the references of candidates that a row left out.
 */
export async function* exportBulkRows(actor: Actor, id: number): AsyncGenerator<string> {
  const { kind } = await getBulkRunOrThrow(actor, id);
  const fields = bulkFields[kind];
  const inputLabels = fields.length > 0 ? fields.map(({ label }) => label) : ["ID"];
  const names = fields.length > 0 ? fields.map(({ name }) => name) : ["id"];
  const resultLabels = kind === "invite_candidates" ? ["Invitation"] : [];
  yield byteOrderMark +
    csvLine([
      "Row",
      "Name",
      ...inputLabels,
      "Status",
      "Result",
      reasonLabel(kind),
      ...resultLabels,
    ]);
  let cursor: string | undefined;
  do {
    const page = await listBulkRows(actor, id, { limit: rowsAtOnce, cursor });
    const people = names.includes("publicId") ? await findPeople(actor, page.rows) : null;
    yield page.rows
      .map(({ position, label, input, candidateId, verdict, outcome, reason, error, ...row }) => {
        const known: Person = { ...people?.get(candidateId ?? 0), ...input };
        return csvLine([
          position,
          label,
          ...names.map((name) => known[name]),
          verdictLabel(kind, verdict),
          outcomeLabel(kind, outcome),
          error ?? reason,
          ...resultLabels.map(
            () => row.invitationId && `${env.APP_URL}/assessments/invitations/${row.invitationId}`,
          ),
        ]);
      })
      .join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

type Person = Record<string, string | null>;

/** Returns the references of the rows' candidates, by id. */
async function findPeople(
  { accountId }: Actor,
  rows: readonly BulkRowDto[],
): Promise<Map<number, Person>> {
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  const { id, publicId, candidateId, email } = candidates;
  const found = await database()
    .select({ id, publicId, candidateId, email })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), inArray(id, ids)));
  return new Map(found.map(({ id: person, ...names }) => [person, names]));
}
