import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { recordEvents } from "@/lib/events/record-events";
import { adoptedNames, adoptedValues, foldPersons, newPerson } from "./merge-person";
import type { PersonInput } from "./schema";

type Candidate = typeof candidates.$inferSelect;

/** A person as given with an eligibility, by the account's own reference. */
export interface GivenPerson {
  candidateId: string;
  person: PersonInput;
}

async function lockPeople(tx: Transaction, accountId: number, ids: readonly string[]) {
  return tx
    .select()
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        sql`${candidates.candidateId} in (
          select value from json_array_elements_text(${JSON.stringify(ids)}::json))`,
      ),
    )
    .orderBy(asc(candidates.id))
    .for("update");
}

/** Sorts people, so that concurrent calls for the same people lock in one order. */
const byReference = (one: GivenPerson, other: GivenPerson) =>
  one.candidateId < other.candidateId ? -1 : 1;

/** Creates the missing people, unless someone else does first; returns all of them, locked. */
async function createPeople(
  tx: Transaction,
  actor: Actor,
  missing: readonly GivenPerson[],
): Promise<Candidate[]> {
  const { accountId } = actor;
  const rows = missing.toSorted(byReference).map(({ candidateId, person }) => ({
    ...newPerson(person),
    candidateId,
    accountId,
    publicId: randomToken(16),
  }));
  await insertRows(tx, candidates, rows, { skipExisting: true });
  const found = await lockPeople(
    tx,
    accountId,
    rows.map(({ candidateId }) => candidateId),
  );
  const own = new Set(rows.map(({ publicId }) => publicId));
  const created = found.filter(({ publicId }) => own.has(publicId));
  await recordEvents(
    tx,
    actor,
    created.map(({ id }) => ({ type: "candidate.created", candidateId: id })),
  );
  await recordAudit(
    tx,
    actor,
    created.map(({ id }) => ({
      action: "candidate.created",
      subjectType: "candidate",
      subjectId: id,
    })),
  );
  return found;
}

/** Writes these candidates' current values in one statement. */
async function writePeople(tx: Transaction, accountId: number, people: readonly Candidate[]) {
  if (people.length === 0) return;
  const types = getTableColumns(candidates);
  const columns = [...adoptedNames, "additionalAttributes" as const].map((property) => ({
    property,
    name: sql.identifier(toSnakeCase(property)),
    type: sql.raw(types[property].getSQLType()),
  }));
  const payload = people.map((row) => [row.id, ...columns.map(({ property }) => row[property])]);
  const values = columns.map(
    ({ type }, index) => sql`(given ->> ${sql.raw(String(index + 1))})::${type}`,
  );
  const assignments = columns.map(({ name }, index) => sql`${name} = ${values[index]}`);
  await tx.execute(sql`
    update ${candidates} set ${sql.join(assignments, sql`, `)},
      revision = ${candidates.revision} + 1, updated_at = now()
    from json_array_elements(${JSON.stringify(payload)}::json) as given
    where ${candidates.accountId} = ${accountId} and ${candidates.id} = (given ->> 0)::int`);
}

/** Updates each person with the given values; writes nothing if none differs. */
async function updatePeople(
  tx: Transaction,
  actor: Actor,
  people: readonly { candidate: Candidate; person: PersonInput }[],
): Promise<void> {
  const changed = people.flatMap(({ candidate, person }) => {
    const changes = adoptedValues(candidate, person);
    const fields = Object.keys(changes);
    return fields.length === 0 ? [] : [{ id: candidate.id, candidate, changes, fields }];
  });
  await writePeople(
    tx,
    actor.accountId,
    changed.map(({ candidate, changes }) => ({ ...candidate, ...changes })),
  );
  await recordEvents(
    tx,
    actor,
    changed.map(({ id, fields }) => ({
      type: "candidate.updated",
      candidateId: id,
      data: { fields },
    })),
  );
  await recordAudit(
    tx,
    actor,
    changed.map(({ id, fields }) => ({
      action: "candidate.updated",
      subjectType: "candidate",
      subjectId: id,
      data: { fields },
    })),
  );
}

/**
 * Finds the account's candidates by these references and locks them, creating missing ones and
 * updating the others with the given values. Of a person given twice, later values win. Returns
 * their ids by reference.
 */
export async function findOrCreatePeople(
  tx: Transaction,
  actor: Actor,
  given: readonly GivenPerson[],
): Promise<Map<string, number>> {
  const persons = new Map<string, PersonInput>();
  for (const { candidateId, person } of given) {
    const earlier = persons.get(candidateId);
    persons.set(candidateId, earlier ? foldPersons(earlier, person) : person);
  }
  const distinct = [...persons].map(([candidateId, person]) => ({ candidateId, person }));
  const found = await lockPeople(tx, actor.accountId, [...persons.keys()]);
  const known = new Set(found.map(({ candidateId }) => candidateId));
  const missing = distinct.filter(({ candidateId }) => !known.has(candidateId));
  const all = [...found, ...(missing.length > 0 ? await createPeople(tx, actor, missing) : [])];
  const people = all.flatMap((candidate) => {
    const person = persons.get(candidate.candidateId ?? "");
    return person ? [{ candidate, person }] : [];
  });
  await updatePeople(tx, actor, people);
  return new Map(all.map(({ id, candidateId }) => [candidateId ?? "", id]));
}
