import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import type { BulkVerdict } from "@/db/enums";
import { candidates, eligibilities } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { eligibilitySource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";
import { fieldChanges } from "@/lib/eligibility/compare-fields";
import { selectEligibilities } from "@/lib/eligibility/find-eligibilities";
import { utcText, windowProblem } from "@/lib/eligibility/rules";
import { termFields } from "@/lib/eligibility/schema";
import type { EligibilityRow } from "@/lib/eligibility/serialize";
import { recordEligibilityEvents } from "@/lib/eligibility/write-eligibilities";
import { fullName } from "@/lib/format/names";
import { dayProblem } from "@/lib/format/parse-day";
import { deadlineProblem } from "@/lib/format/plausible-days";
import {
  defineBulkHandler,
  type ExaminedRow,
  type GivenRow,
  loneRow,
  type RowOutcome,
  uniqueRow,
} from "./kind";

const dayInMs = 24 * 60 * 60 * 1000;

/** The new end of every window, or the days to add to each. */
const Settings = z
  .object({
    until: termFields.eligibility_end_date(),
    days: z.number().int().min(1).max(3660).nullable().default(null),
    /** True once a member has confirmed what the warnings say. */
    includeWarned: z.boolean().default(false),
  })
  .refine(({ until, days }) => (until === null) !== (days === null), {
    path: ["until"],
    message: "Enter either a new end or the number of days to add",
  });
type Settings = z.output<typeof Settings>;

const idOf = ({ id }: BulkInput): number | null => (id && /^\d{1,9}$/.test(id) ? Number(id) : null);

const selectByIds = (tx: Transaction, accountId: number, ids: readonly number[]) =>
  selectEligibilities(
    tx,
    and(
      eq(eligibilities.accountId, accountId),
      sql`${eligibilities.id} in (
        select value::int from json_array_elements_text(${JSON.stringify(ids)}::json))`,
    ),
  ).orderBy(asc(eligibilities.id));

/** Locks the candidates first, as every write of their eligibilities does. */
const lockPeople = (tx: Transaction, accountId: number, ids: readonly number[]) =>
  tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        sql`${candidates.id} in (
          select value::int from json_array_elements_text(${JSON.stringify(ids)}::json))`,
      ),
    )
    .orderBy(asc(candidates.id))
    .for("update");

const keyed = (rows: readonly EligibilityRow[]) =>
  new Map(rows.map((row) => [row.eligibility.id, row]));

/** Returns the new end of an eligibility with the change in words, or why it can't be extended. */
function newEnd(
  { eligibility, now }: EligibilityRow,
  { until, days }: Settings,
): { end: Date | null; reason: string; doubt?: string | null } {
  const { status, scheduleStartDate, eligibilityEndDate: current } = eligibility;
  if (status !== "active") return { end: null, reason: "The eligibility is cancelled" };
  if (!current) return { end: null, reason: "The window has no end" };
  const end =
    until === null ? new Date(current.getTime() + (days ?? 0) * dayInMs) : new Date(until);
  const [before, after] = [utcText(current.toISOString()), utcText(end.toISOString())];
  if (end <= current) return { end: null, reason: `The window already runs until ${before}` };
  const problem = windowProblem(scheduleStartDate?.toISOString() ?? null, end.toISOString());
  if (problem) return { end: null, reason: problem };
  if (end < now) return { end: null, reason: `The new end, ${after}, is in the past` };
  const day = end.toISOString().slice(0, 10);
  const outside = dayProblem(day);
  if (outside) return { end: null, reason: `The new end would be ${after}. ${outside}` };
  const doubt = deadlineProblem(day, now.toISOString().slice(0, 10));
  return { end, reason: `${before} → ${after}`, doubt };
}

const included = ({ includeWarned }: Settings): BulkVerdict[] => [
  "ready",
  ...(includeWarned ? (["warned"] as const) : []),
];

const wordsFor = ({ end, reason, doubt }: ReturnType<typeof newEnd>) => {
  const verdict: BulkVerdict = end ? (doubt ? "warned" : "ready") : "refused";
  return { verdict, reason: doubt ? `${reason}. ${doubt}` : reason };
};

async function examine(
  tx: Transaction,
  actor: Actor,
  settings: Settings,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  const ids = rows.flatMap(({ input }) => idOf(input) ?? []);
  const found = keyed(await selectByIds(tx, actor.accountId, ids));
  return rows.map(({ position, input }) => {
    const row = found.get(idOf(input) ?? 0);
    if (!row) {
      const label = `Eligibility ${input.id ?? ""}`.trim();
      const unknown = { verdict: "unknown" as const, reason: "Eligibility not found" };
      return loneRow({ position, label, candidateId: null, offerId: null, ...unknown });
    }
    const { id, candidateId, person } = row.eligibility;
    const label = `${fullName(person)}, ${row.test.name}`;
    const own = wordsFor(newEnd(row, settings));
    const validated = { position, label, candidateId, offerId: null, ...own };
    return uniqueRow(validated, String(id), "eligibility");
  });
}

interface Extension {
  position: number;
  row: EligibilityRow;
  end: Date;
}

/** Writes the new ends in one statement, with the history of each. */
async function extend(tx: Transaction, actor: Actor, extensions: readonly Extension[]) {
  if (extensions.length === 0) return;
  const payload = extensions.map(({ row, end }) => ({ id: row.eligibility.id, end }));
  await tx.execute(sql`
    update ${eligibilities} set eligibility_end_date = given."end",
      revision = ${eligibilities.revision} + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(payload)}::json) as given(id int, "end" timestamptz)
    where ${eligibilities.accountId} = ${actor.accountId} and ${eligibilities.id} = given.id`);
  await recordEligibilityEvents(
    tx,
    actor,
    extensions.map(({ row, end }) => {
      const changes = fieldChanges(row.eligibility, { eligibilityEndDate: end });
      return {
        type: "eligibility.updated",
        eligibilityId: row.eligibility.id,
        candidateId: row.eligibility.candidateId,
        data: { changes },
        audited: { fields: changes.map(({ field }) => field) },
      };
    }),
  );
}

/** Extends windows, each with its history. */
export const extendEligibilities = defineBulkHandler<Settings>({
  kind: "extend_eligibilities",
  settings: Settings,
  source: eligibilitySource,
  included,
  examine,
  async run(tx, actor, { settings }, rows) {
    const ids = rows.flatMap(({ input }) => idOf(input) ?? []);
    const people = rows.flatMap(({ candidateId }) => candidateId ?? []);
    await lockPeople(tx, actor.accountId, people);
    const locked = selectByIds(tx, actor.accountId, ids).for("update", { of: eligibilities });
    const found = keyed(await locked);
    const extensions: Extension[] = [];
    const outcomes = rows.map(({ position, input }): RowOutcome => {
      const row = found.get(idOf(input) ?? 0);
      if (!row) return { position, outcome: "failed", error: "Eligibility not found" };
      const { end, ...rest } = newEnd(row, settings);
      const { verdict, reason } = wordsFor({ end, ...rest });
      if (!end || !included(settings).includes(verdict)) {
        return { position, outcome: "failed", error: reason };
      }
      extensions.push({ position, row, end });
      return { position, outcome: "done", reason: rest.reason };
    });
    await extend(tx, actor, extensions);
    return { outcomes };
  },
});
