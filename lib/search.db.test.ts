import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/db/client";
import { candidates } from "@/db/schema";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { createCandidate as addCandidate } from "./candidates/create-candidate";
import { listCandidates } from "./candidates/queries";
import { CandidateListQuery, CreateCandidateInput } from "./candidates/schema";
import { updateCandidate } from "./candidates/update-candidate";
import { foldText } from "./format/fold-text";
import { containing, containsByIndex } from "./search";

test("the database folds every letter as foldText does", async () => {
  const letters = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code + 1));
  const words = ["Müller", "Mu\u0308ller", "Straße", "ŁÓDŹ", "Ærøskøbing", "O\u2019Brien", "Þór"];
  const all = [...letters.filter((letter) => /\p{L}|\p{M}/u.test(letter)), ...words];
  const rows = await database().execute<{ text: string; folded: string }>(
    sql`select value as text, fold_text(value) as folded
      from json_array_elements_text(${JSON.stringify(all)}::json)`,
  );
  const different = rows.filter(({ text, folded }) => folded !== foldText(text));
  expect(different).toEqual([]);
  expect(rows).toHaveLength(all.length);
});

async function ownAccount() {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  const namesFor = async (search?: string) => {
    const query = CandidateListQuery.parse({ ...(search && { search }), limit: "2" });
    const names: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listCandidates(actor, { ...query, ...(cursor && { cursor }) });
      names.push(...page.rows.map(({ firstName, lastName }) => `${firstName}|${lastName}`));
      cursor = page.nextCursor;
    }
    return names;
  };
  return { accountId, actor, namesFor };
}

test("a person is found with and without accents, composed and decomposed", async () => {
  const { accountId, namesFor } = await ownAccount();
  await createCandidate({ accountId, firstName: "Zoe", lastName: "Müller" });
  await createCandidate({ accountId, firstName: "Zoe", lastName: "Mu\u0308ller" });
  await createCandidate({ accountId, firstName: "Zoe", lastName: "Muller" });
  await createCandidate({ accountId, firstName: "Søren", lastName: "Łęcki-Strauß" });
  for (const text of ["Muller", "müller", "MU\u0308LLER", "e mul"]) {
    expect((await namesFor(text)).length).toBe(3);
  }
  for (const text of ["soren", "SØREN", "lecki", "strauss", "strauß"]) {
    expect(await namesFor(text)).toEqual(["Søren|Łęcki-Strauß"]);
  }
  expect(await namesFor("100%")).toEqual([]);
});

test("one name is enough, and is sorted among the last names", async () => {
  const { actor, namesFor } = await ownAccount();
  const add = (names: Record<string, unknown>) =>
    addCandidate(actor, CreateCandidateInput.parse(names));
  const sukarno = await add({ firstName: "Sukarno" });
  await add({ firstName: null, lastName: "Suharto" });
  await add({ firstName: "Ada", lastName: "Byron" });
  await add({ firstName: "Max", lastName: "Zorn" });
  expect(await namesFor()).toEqual(["Ada|Byron", "|Suharto", "Sukarno|", "Max|Zorn"]);
  expect(await namesFor("sukarno")).toEqual(["Sukarno|"]);
  await expect(updateCandidate(actor, sukarno.id, { firstName: "" })).rejects.toMatchObject({
    details: { firstName: ["Must be given if there is no last name"] },
  });
  const moved = await updateCandidate(actor, sukarno.id, { firstName: "", lastName: "Sukarno" });
  expect(moved).toMatchObject({ firstName: "", lastName: "Sukarno" });
});

test("two letters are found by an index exactly where they are", async () => {
  const { id: accountId } = await createAccount();
  const names = ["Ng", "Li-Ngo", "Ingrid", "O'Ng", "Ängström", "Zhang", "Jones", "Long 1ng", "NG"];
  const cities = ["李zy", "Zy李", "zy"];
  for (const lastName of names) {
    await createCandidate({ accountId, firstName: "", lastName, email: null });
  }
  for (const city of cities) await createCandidate({ accountId, city });
  for (const pair of ["ng", "NG", "li", "1n", "on", "zy", "zz"]) {
    const [row] = await database().execute<{ like: number[]; indexed: number[] }>(sql`
      select
        array(select id from ${candidates} where account_id = ${accountId}
          and search like ${containing(pair)} order by id) as like,
        array(select id from ${candidates} where account_id = ${accountId}
          and ${containsByIndex(candidates.search, pair)} order by id) as indexed`);
    expect(row?.indexed, pair).toEqual(row?.like);
  }
  const plan = await database().transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute(sql`
      explain (analyze, costs off) select id from ${candidates}
      where ${containsByIndex(candidates.search, "q7")}`);
  });
  expect(JSON.stringify(plan)).toMatch(/candidates_search_idx \(actual[^)]*rows=0/);
});

test("a page beyond the stretch of the order is found by the filter's own index", async () => {
  const { accountId, actor } = await ownAccount();
  await database().execute(sql`
    insert into ${candidates} (account_id, public_id, first_name, last_name, country)
    select ${accountId}, ${accountId} || '-' || n, 'Ann', lpad(n::text, 5, '0'),
      case when n > 6000 then 'NZ' else 'US' end from generate_series(1, 6010) n`);
  const list = async (query: Record<string, string>) =>
    (await listCandidates(actor, CandidateListQuery.parse(query))).rows.map((row) => row.lastName);
  const last = Array.from({ length: 10 }, (_, index) => String(6001 + index).padStart(5, "0"));
  expect(await list({ country: "NZ" })).toEqual(last);
  expect(await list({ country: "NZ", sort: "-lastName" })).toEqual(last.toReversed());
  expect(await list({ search: "06003" })).toEqual(["06003"]);
  expect(await list({ search: "ann 0600", limit: "2" })).toEqual(["06000", "06001"]);
  expect(await list({ country: "FR" })).toEqual([]);
});
