import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { candidates, eligibilities, tests } from "@/db/schema";
import { type Given, selecting, statements } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { type ChangeValues, recordingChanges, writeChanges } from "@/lib/events/record-changes";
import { fieldChanges } from "./compare-fields";
import { eligibilityColumns } from "./find-eligibilities";
import type { SeenEligibility } from "./lock-eligibility";
import { adoptedNames, adoptedValues } from "./merge-person";
import { sameCodes } from "./rules";
import type { EligibilityRow } from "./serialize";

const termNames = [
  ...["person", "portionCodes", "voucherCodes", "registrationMode"],
  ...["scheduleStartDate", "eligibilityEndDate"],
] as const;

/** The columns that an update may replace. */
export type Terms = Pick<EligibilityRow["eligibility"], (typeof termNames)[number]>;

interface TermValues extends ChangeValues {
  id: number;
  revision: number;
  testId: number;
  testRevision: number;
  personId: number;
  personRevision: number;
  /** As JSON by the names of the columns. */
  terms: string;
  adopted: string;
}

type Shape = `${"terms" | "person" | "both"}${"" | " of test"}`;

/** Returns what sets columns to the values of JSON by their names. */
function setting(table: PgTable, names: readonly string[]) {
  const columns = names.map((name) => {
    const type = getTableColumns<PgTable>(table)[name]?.getSQLType() ?? "";
    return { name: sql.identifier(toSnakeCase(name)), type: sql.raw(type) };
  });
  const list = (of: (column: (typeof columns)[number]) => SQL) =>
    sql.join(columns.map(of), sql`, `);
  return {
    assignments: list(({ name }) => sql`${name} = given.${name}`),
    shape: list(({ name, type }) => sql`${name} ${type}`),
  };
}

const json = (values: object) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [toSnakeCase(name), value])),
  );

const personNames = [...adoptedNames, "additionalAttributes"] as const;

/** Updates what is named, of the rows that are as they were seen. Locks in the order of creation. */
const writeSeen = statements<Shape, TermValues, EligibilityRow["eligibility"]>((shape, given) =>
  selecting(
    sql`
      ${shape.endsWith("test") ? lockTest(given) : sql``}
      person as (
        select id from ${candidates}
        where account_id = ${given.accountId} and id = ${given.personId}
          ${shape.endsWith("test") ? sql`and exists (select from test)` : sql``}
          ${shape.startsWith("terms") ? sql`for key share` : sql`and revision = ${given.personRevision} for update`}
      ),
      seen as (
        select * from ${eligibilities}
        where account_id = ${given.accountId} and id = ${given.id}
          and revision = ${given.revision} and status = 'active' and exists (select from person)
        for update
      ),
      ${shape.startsWith("terms") ? sql`` : adoptValues(given)}
      ${shape.startsWith("person") ? sql`` : changeTerms(given)}
      ${recordingChanges(given, {
        events: sql`exists (select from seen)`,
        entries: sql`exists (select from seen)`,
      })}`,
    eligibilityColumns,
    shape.startsWith("person") ? "seen" : "changed",
    queueNewDeliveries,
  ),
);

const lockTest = (given: Given<TermValues>) => sql`
  test as (
    select from ${tests}
    where account_id = ${given.accountId} and id = ${given.testId}
      and revision = ${given.testRevision}
    for share
  ),`;

function adoptValues(given: Given<TermValues>): SQL {
  const { assignments, shape } = setting(candidates, personNames);
  return sql`
    adopted as (
      update ${candidates} set ${assignments}, revision = revision + 1, updated_at = now()
      from json_to_record(${given.adopted}::json) as given(${shape})
      where account_id = ${given.accountId} and id = ${given.personId}
        and exists (select from seen)
    ),`;
}

function changeTerms(given: Given<TermValues>): SQL {
  const { assignments, shape } = setting(eligibilities, termNames);
  return sql`
    changed as (
      update ${eligibilities} set ${assignments}, revision = revision + 1, updated_at = now()
      from json_to_record(${given.terms}::json) as given(${shape})
      where account_id = ${given.accountId} and id in (select id from seen)
      returning ${eligibilities}.*
    ),`;
}

/**
 * Writes what differs from an eligibility as it was seen, lets its candidate adopt the values, and
 * records both in one statement. Returns the eligibility, or null if one of them has changed
 * meanwhile.
 */
export async function writeTerms(
  on: Queryable,
  actor: Actor,
  { person, ...row }: SeenEligibility,
  given: Partial<Terms>,
): Promise<EligibilityRow | null> {
  const { id, testId, candidateId, revision } = row.eligibility;
  const terms = { ...row.eligibility, ...given };
  const changes = fieldChanges(row.eligibility, given);
  const adopted = given.person ? adoptedValues(person, given.person) : {};
  const fields = Object.keys(adopted);
  if (changes.length === 0 && fields.length === 0) return row;
  const history = [
    ...(fields.length > 0 ? [personHistory(candidateId, fields)] : []),
    ...(changes.length > 0 ? [termsHistory({ id, candidateId, changes })] : []),
  ];
  const what = changes.length === 0 ? "person" : fields.length === 0 ? "terms" : "both";
  const choosesPortions = !sameCodes(terms.portionCodes, row.eligibility.portionCodes);
  const pick = <Name extends string>(of: Record<Name, unknown>, names: readonly Name[]) =>
    json(Object.fromEntries(names.map((name) => [name, of[name]])));
  const recorded = {
    actor,
    events: history.map(({ event }) => event),
    entries: history.map(({ entry }) => entry),
  };
  const write = writeSeen(`${what}${choosesPortions ? " of test" : ""}`);
  const [written] = await writeChanges(write, on, recorded, {
    ...{ id, revision, testId, testRevision: row.testRevision },
    ...{ personId: candidateId, personRevision: person.revision },
    terms: pick(terms, termNames),
    adopted: pick({ ...person, ...adopted }, personNames),
  });
  return written ? { ...row, eligibility: written } : null;
}

const personHistory = (candidateId: number, fields: readonly string[]) => ({
  event: { type: "candidate.updated", candidateId, data: { fields } },
  entry: {
    ...{ action: "candidate.updated", subjectType: "candidate", subjectId: candidateId },
    data: { fields },
  },
});

/** The audit log outlives the record, so it has no values of a person. */
const termsHistory = (of: {
  id: number;
  candidateId: number;
  changes: ReturnType<typeof fieldChanges>;
}) => ({
  event: {
    ...{ type: "eligibility.updated", eligibilityId: of.id, candidateId: of.candidateId },
    data: { changes: of.changes },
  },
  entry: {
    ...{ action: "eligibility.updated", subjectType: "eligibility", subjectId: of.id },
    data: { fields: of.changes.map(({ field }) => field) },
  },
});
