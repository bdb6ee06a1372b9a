import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/db/client";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { createCandidate as addCandidate } from "./candidates/create-candidate";
import { listCandidates } from "./candidates/queries";
import { CandidateListQuery, CreateCandidateInput } from "./candidates/schema";
import { updateCandidate } from "./candidates/update-candidate";
import { foldText } from "./format/fold-text";

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
