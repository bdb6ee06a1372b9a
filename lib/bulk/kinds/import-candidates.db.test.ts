import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { parse } from "papaparse";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { accounts, candidates } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";

afterAll(closeDatabase);

async function newMember(): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "recruiter" });
  return memberActor(id, userId, "recruiter");
}

/** Returns the rows of a file whose columns are the labels of the fields. */
function rowsOf(name: string): Record<string, string>[] {
  const path = new URL(`../../../components/files/cases/${name}`, import.meta.url);
  const text = readFileSync(path, "utf8");
  const names: Record<string, string> = {
    ...{ "First name": "firstName", "Last name": "lastName" },
    ...{ Email: "email", Country: "country" },
  };
  return parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (head) => names[head] ?? head,
  }).data;
}

async function review(member: Member, rows: Record<string, string>[]) {
  const { id } = await createBulkRun(member, {
    kind: "import_candidates",
    settings: {},
    selection: { rows },
  });
  return { id, rows: (await listBulkRows(member, id, { limit: 200 })).rows };
}

async function importAll(member: Member, rows: Record<string, string>[]) {
  const { id } = await review(member, rows);
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  return database()
    .select()
    .from(candidates)
    .where(eq(candidates.accountId, member.accountId))
    .orderBy(candidates.id);
}

const rank = (email: string | null) => Number(/\d+/.exec(email ?? "")?.[0]);

test("countries are read by their usual names, and Kosovo is refused with its reason", async () => {
  const member = await newMember();
  const given = rowsOf("19-country-names.csv");
  const { rows } = await review(member, given);
  const refused = rows.filter(({ verdict }) => verdict !== "ready");
  expect(refused.map(({ input, reason }) => [input.country, reason])).toEqual([
    ["XK", expect.stringContaining("no ISO 3166-1 code")],
  ]);
  const added = await importAll(await newMember(), given);
  const byEmail = added.toSorted((one, other) => rank(one.email) - rank(other.email));
  expect(byEmail.map(({ country }) => country)).toEqual(
    "GB US TR CZ RU VN NL DE GB TW CD BA SZ CI".split(" "),
  );
});

test("a country may be named in the account's language", async () => {
  const member = await newMember();
  await database()
    .update(accounts)
    .set({ locale: "sw-KE" })
    .where(eq(accounts.id, member.accountId));
  const [row] = await importAll(member, [{ lastName: "Otieno", country: "Ujerumani" }]);
  expect(row?.country).toBe("DE");
});

test("a language may be named in any of those that candidates read, or by its code", async () => {
  const named = ["German", "deutsch", "allemand", "العربية", "fr-CA", " Español ", ""];
  const rows = named.map((locale, index) => ({ lastName: `Person ${index}`, locale }));
  const added = await importAll(await newMember(), rows);
  const byName = new Map(added.map(({ lastName, locale }) => [lastName, locale]));
  expect(rows.map(({ lastName }) => byName.get(lastName))).toEqual([
    "de",
    "de",
    "de",
    "ar",
    "fr-CA",
    "es",
    null,
  ]);
  const { rows: refused } = await review(await newMember(), [{ lastName: "X", locale: "Klingon" }]);
  expect(refused[0]?.reason).toContain("Language");
});

test("one name is enough", async () => {
  const added = await importAll(await newMember(), [
    ...rowsOf("23-mononym.csv"),
    { email: "nobody@example.com" },
  ]);
  expect(added.map(({ firstName, lastName }) => `${firstName},${lastName}`).sort()).toEqual([
    ",Suharto",
    "Sukarno,",
  ]);
});

test("addresses are read without what surrounds them", async () => {
  const member = await newMember();
  const { rows } = await review(member, rowsOf("26-emails.csv"));
  const byLabel = new Map(rows.map(({ label, verdict }) => [label, verdict]));
  expect(byLabel.get("E0 Test")).toBe("ready");
  expect(byLabel.get("E6 Test")).toBe("ready");
  expect(byLabel.get("E8 Test")).toBe("ready");
  expect(byLabel.get("E10 Test")).toBe("invalid");
  expect(byLabel.get("E12 Test")).toBe("ready");
  expect(byLabel.get("E14 Test")).toBe("invalid");
  const two = await review(member, [{ lastName: "Two", email: "a@example.com; b@example.org" }]);
  expect(two.rows[0]).toMatchObject({
    verdict: "ready",
    reason: "Uses a@example.com, not b@example.org",
  });
});

test("the house number joins the street, and a public ID is recognized", async () => {
  const member = await newMember();
  const { accountId } = member;
  const known = await createCandidate({ accountId, firstName: "Ada", lastName: "Byron" });
  const { rows } = await review(member, [{ lastName: "Other", candidateId: known.publicId }]);
  expect(rows[0]).toMatchObject({
    verdict: "duplicate",
    candidateId: known.id,
    reason: "This is the public ID of Ada Byron",
  });
  const added = await importAll(member, [
    { lastName: "Groß", address1: "Ahornstr.", houseNumber: "12a" },
  ]);
  expect(added.find(({ lastName }) => lastName === "Groß")?.address1).toBe("Ahornstr. 12a");
});
