import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as factories from "@/lib/testing/factories";
import { emptyChain, extendChain } from "./extend-chain";
import { sealEntries } from "./seal-entries";
import { type KeptHead, verifyAudit } from "./verify-audit";
import { verifyChain } from "./verify-chain";

afterAll(closeDatabase);

interface Chain {
  accountId: number;
  /** IDs of its entries in order. */
  ids: number[];
}

/** Creates an account with a sealed chain. */
async function createChain(length: number): Promise<Chain> {
  const { id: accountId } = await factories.createAccount();
  const ids: number[] = [];
  while (ids.length < length) {
    const rows = await database().execute<{ id: number }>(sql`
      insert into audit_entries (account_id, actor_kind, actor, actor_name, action, subject_type,
        subject_id, data)
      select ${accountId}, 'user', 'member:1', 'Ada Lovelace', 'offer.updated', 'offer', n::text,
        json_build_object('fields', json_build_array('salary'), 'n', n)
      from generate_series(${ids.length + 1}::int, ${Math.min(length, ids.length + 1000)}::int) as n
      order by n returning id`);
    ids.push(...rows.map(({ id }) => id));
  }
  await sealEntries();
  return { accountId, ids };
}

/** Does what only somebody with the rights of the database's owner can do. */
const tamper = (changes: readonly SQL[]) =>
  database().transaction(async (tx) => {
    await tx.execute(sql`alter table audit_seals disable trigger user`);
    for (const change of changes) await tx.execute(change);
    await tx.execute(sql`alter table audit_seals enable trigger user`);
  });

/** Returns what verifying one chain alone finds: verifying all of them takes as long as they are. */
const findingOf = async (accountId: number, kept: readonly KeptHead[] = []) =>
  (await verifyChain(accountId, kept)).finding;

/** Returns what verifying all chains finds in one. */
async function findingAmongAll(accountId: number, kept: readonly KeptHead[] = []) {
  for await (const { accountId: id, finding } of verifyAudit(kept)) {
    if (id === accountId) return finding;
  }
  return undefined;
}

interface Place {
  accountId: number;
  number: number;
  /** IDs of the entry with this number, and of the one after it. */
  id: number;
  next: number;
}

/** Exchanges the values of a column of two rows under a unique constraint. */
const swap = (table: string, column: string, [one, other]: [number, number], where: SQL) => {
  const name = sql.raw(column);
  const move = (from: number, to: number) =>
    sql`update ${sql.raw(table)} set ${name} = ${to} where ${name} = ${from} and ${where}`;
  return [move(one, -1), move(other, one), move(-1, other)];
};

const edit =
  (change: string) =>
  ({ id }: Place): SQL[] => [sql`update audit_entries set ${sql.raw(change)} where id = ${id}`];
const editSeal =
  (change: string) =>
  ({ accountId, number }: Place): SQL[] => [
    sql`update audit_seals set ${sql.raw(change)}
      where account_id = ${accountId} and number = ${number}`,
  ];
const remove = ({ id }: Place) => sql`delete from audit_entries where id = ${id}`;
const removeSeal = ({ accountId, number }: Place) =>
  sql`delete from audit_seals where account_id = ${accountId} and number = ${number}`;

/** Every kind of damage to a row, with what is to be found there. */
const damages: Record<string, [(place: Place) => SQL[], string]> = {
  "another action": [edit("action = 'offer.read'"), "changed"],
  "another person": [edit("actor_name = 'Grace Hopper'"), "changed"],
  "another credential": [edit("actor_id = 'session:x'"), "changed"],
  "another member": [edit("actor = 'member:2'"), "changed"],
  "another kind of person": [edit("actor_kind = 'key'"), "changed"],
  "another record": [edit("subject_id = subject_id || '0'"), "changed"],
  "another kind of record": [edit("subject_type = 'job'"), "changed"],
  "another request": [edit("request_id = ''"), "changed"],
  "another time": [edit("created_at = created_at - interval '1 ms'"), "changed"],
  "another detail": [edit(`data = data || '{"n": 9007199254740993}'`), "changed"],
  "another order of a list": [edit(`data = data || '{"fields": ["salary", ""]}'`), "changed"],
  "a text that moved to the next field": [
    edit(`action = action || '", "' || subject_type, subject_type = ''`),
    "changed",
  ],
  "an entry moved to another account": [
    ({ id, accountId }) => [
      sql`update audit_entries set account_id = (
        select id from accounts where id <> ${accountId} limit 1) where id = ${id}`,
    ],
    "removed",
  ],
  "an entry removed": [(place) => [remove(place)], "removed"],
  "a seal removed": [(place) => [removeSeal(place)], "missing"],
  "an entry and its seal removed": [(place) => [remove(place), removeSeal(place)], "missing"],
  "two entries that exchanged their IDs": [
    ({ id, next }) => swap("audit_entries", "id", [id, next], sql`true`),
    "swapped",
  ],
  "two seals that exchanged their entries": [
    ({ accountId, id, next }) =>
      swap("audit_seals", "entry_id", [id, next], sql`account_id = ${accountId}`),
    "swapped",
  ],
  "two seals that exchanged their numbers": [
    ({ accountId, number }) =>
      swap("audit_seals", "number", [number, number + 1], sql`account_id = ${accountId}`),
    "swapped",
  ],
  "another hash of the entry": [editSeal("entry_hash = sha256(entry_hash)"), "changed"],
  "another hash of the seal": [editSeal("hash = sha256(hash)"), "broken"],
  "an entry removed, and the hash of another in its seal": [
    (place) => [remove(place), ...editSeal("entry_hash = sha256(entry_hash)")(place)],
    "broken",
  ],
};

const placeIn = ({ accountId, ids }: Chain, number: number): Place => {
  const [id = 0, next = 0] = ids.slice(number - 1);
  return { accountId, number, id, next };
};

test.each(Object.entries(damages))("names the first bad row: %s", async (_, [change, kind]) => {
  const chain = await createChain(9);
  for (const number of [7, 3]) await tamper(change(placeIn(chain, number)));
  expect(await findingOf(chain.accountId)).toMatchObject({ kind, number: 3 });
});

test("names the first of any damages in any chain", async () => {
  const damage = fc.record({ name: fc.constantFrom(...Object.keys(damages)), at: fc.nat() });
  const chains = fc.record({
    length: fc.integer({ min: 6, max: 4500 }),
    given: fc.uniqueArray(damage, { minLength: 1, maxLength: 4, selector: ({ at }) => at % 40 }),
  });
  await fc.assert(
    fc.asyncProperty(chains, async ({ length, given }) => {
      const chain = await createChain(length);
      // Every other place, so that a damage of two rows doesn't touch another.
      const places = new Map(given.map((each) => [1 + 2 * (each.at % ((length - 1) >> 1)), each]));
      for (const [number, { name }] of places) {
        await tamper(damages[name]?.[0](placeIn(chain, number)) ?? []);
      }
      const first = Math.min(...places.keys());
      const kind = damages[places.get(first)?.name ?? ""]?.[1];
      expect(await findingOf(chain.accountId)).toMatchObject({ kind, number: first });
      await database().execute(sql`delete from accounts where id = ${chain.accountId}`);
    }),
    { numRuns: 12 },
  );
});

test("a whole chain has no finding, and its head is the last seal's", async () => {
  const { accountId } = await createChain(4001);
  expect(await findingOf(accountId)).toBeNull();
  const { head } = await verifyChain(accountId);
  expect(head.number).toBe(4001);
  expect((await verifyChain(accountId, [head])).finding).toBeNull();
  const { id } = await factories.createAccount();
  expect((await verifyChain(id)).head).toEqual(emptyChain);
  expect(await findingOf(id)).toBeNull();
  expect(await findingAmongAll(accountId)).toBeNull();
  await database().execute(sql`delete from accounts where id = ${accountId}`);
});

test("a tail that was cut off shows against a head that was kept", async () => {
  const chain = await createChain(6);
  const { accountId } = chain;
  const { head } = await verifyChain(accountId);
  for (const number of [6, 5]) {
    await tamper([remove(placeIn(chain, number)), removeSeal(placeIn(chain, number))]);
  }
  expect(await findingOf(accountId)).toBeNull();
  expect(await findingOf(accountId, [{ accountId, ...head }])).toEqual({
    ...{ kind: "cut", number: 5, entryId: null },
  });
});

test("a chain that was written again shows against a head that was kept", async () => {
  const chain = await createChain(6);
  const { accountId } = chain;
  const { head } = await verifyChain(accountId);
  await tamper([
    ...edit("actor_name = 'Grace Hopper'")(placeIn(chain, 2)),
    sql`delete from audit_seals where account_id = ${accountId}`,
    sql`update audit_progress set sealed_through = 0`,
  ]);
  await sealEntries();
  expect(await findingOf(accountId)).toBeNull();
  const kept = [{ accountId, ...extendChain(head, head.hash) }];
  expect(await findingAmongAll(accountId, kept)).toMatchObject({ kind: "cut", number: 7 });
  expect(await findingOf(accountId, [{ accountId, ...head }])).toMatchObject({
    ...{ kind: "replaced", number: 6 },
  });
});

test("names an account that was deleted, if a head of its was kept", async () => {
  const { accountId } = await createChain(2);
  const kept = [{ accountId, ...(await verifyChain(accountId)).head }];
  await database().execute(sql`delete from accounts where id = ${accountId}`);
  expect(await findingAmongAll(accountId, kept)).toMatchObject({ kind: "cut", number: 1 });
});

test("names an entry that has had no seal for more than an hour", async () => {
  const { accountId } = await createChain(2);
  const add = async (age: string) => {
    const [row] = await database().execute<{ id: number }>(sql`
      insert into audit_entries (account_id, actor_kind, actor, actor_name, action, subject_type,
        subject_id, created_at)
      values (${accountId}, 'system', 'x', 'x', 'x', 'offer', '1', now() - ${age}::interval)
      returning id`);
    return row?.id;
  };
  await add("59 minutes");
  expect(await findingAmongAll(accountId)).toBeNull();
  const entryId = await add("61 minutes");
  expect(await findingAmongAll(accountId)).toEqual({ kind: "unsealed", number: null, entryId });
  await sealEntries();
  expect(await findingAmongAll(accountId)).toBeNull();
});
