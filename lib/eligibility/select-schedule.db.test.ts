import { and, eq, type SQL } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { candidates, eligibilities, tests } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { selectEligibilities } from "./find-eligibilities";
import { listEligibilities } from "./queries";
import { checkScheduling, type ScheduleRule, scheduleRules } from "./rules";
import { EligibilityListQuery } from "./schema";
import { breaksOneOf, cannotSchedule, canSchedule } from "./select-schedule";
import { toEligibility } from "./serialize";

afterAll(closeDatabase);

const hour = 3_600_000;
const moments = [null, new Date(Date.now() - hour), new Date(Date.now() + hour)];
const portions = [[], [{ code: "A", name: "A" }], ["A", "B"].map((code) => ({ code, name: code }))];
const chosen = [[], ["A"], ["C"], ["A", "C"], ["B", "A"]];

const person = {
  ...{ firstName: "Ada", lastName: "Byron", middleName: null, suffix: null, email: null },
  ...{ homePhone: null, officePhone: null, address1: null, address2: null, city: null },
  ...{ provinceState: null, postalCode: null, country: null, schoolCode: null },
  additionalAttributes: [],
};

/** Creates every combination of status, window, portions and test, each for its own candidate. */
async function everyCombination(accountId: number) {
  const kinds = portions.flatMap((each) => [null, new Date()].map((at) => [each, at] as const));
  const testRows = await database()
    .insert(tests)
    .values(
      kinds.map(([own, retiredAt], index) => ({
        ...{ accountId, code: `T-${index}`, name: "T", portions: own, retiredAt },
      })),
    )
    .returning({ id: tests.id });
  const terms = moments.flatMap((scheduleStartDate) =>
    moments.flatMap((eligibilityEndDate) =>
      chosen.flatMap((portionCodes) =>
        (["active", "inactive"] as const).map((status) => ({
          ...{ scheduleStartDate, eligibilityEndDate, portionCodes, status },
        })),
      ),
    ),
  );
  const people = await database()
    .insert(candidates)
    .values(
      terms.map(() => ({ accountId, publicId: randomToken(16), firstName: "A", lastName: "B" })),
    )
    .returning({ id: candidates.id });
  const rows = testRows.flatMap(({ id: testId }) =>
    terms.map((each, index) => ({
      ...{ accountId, testId, person, candidateId: people[index]?.id ?? 0 },
      ...each,
    })),
  );
  await database().transaction((tx) => insertRows(tx, eligibilities, rows));
  return rows.length;
}

test("the database checks the same rules in the same order as the sentence", async () => {
  const { id: accountId } = await createAccount();
  const count = await everyCombination(accountId);
  const found = await selectEligibilities(database(), eq(eligibilities.accountId, accountId));
  const rules = new Map<number, ScheduleRule | null>();
  const note = async (rule: ScheduleRule | null, condition: SQL) => {
    const matches = await database()
      .select({ id: eligibilities.id })
      .from(eligibilities)
      .where(and(eq(eligibilities.accountId, accountId), condition));
    for (const { id } of matches) {
      expect(rules.has(id)).toBe(false);
      rules.set(id, rule);
    }
  };
  for (const rule of scheduleRules) await note(rule, breaksOneOf([rule], accountId));
  const refused = rules.size;
  await note(null, canSchedule(accountId));
  const cannot = await database()
    .select({ id: eligibilities.id })
    .from(eligibilities)
    .where(and(eq(eligibilities.accountId, accountId), cannotSchedule(accountId)));
  expect(cannot).toHaveLength(refused);
  expect(found).toHaveLength(count);
  for (const row of found) {
    const dto = toEligibility(row);
    expect(rules.get(dto.id), JSON.stringify(dto)).toBe(checkScheduling(dto, row.now).rule);
  }
  expect(new Set(rules.values())).toEqual(new Set([...scheduleRules, null]));
});

test("lists in the order of ends find each rule's eligibilities", async () => {
  const { id: accountId } = await createAccount();
  await everyCombination(accountId);
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  const list = async (query: Record<string, string>) => {
    const ids: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const asked = { ...query, limit: "100", ...(cursor && { cursor }) };
      const page = await listEligibilities(actor, EligibilityListQuery.parse(asked));
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return ids.sort((one, other) => one - other);
  };
  const filters = [
    ...scheduleRules.map((rule) => [{ rule }, breaksOneOf([rule], accountId)] as const),
    [{ rule: scheduleRules.join(",") }, cannotSchedule(accountId)] as const,
    [{ canSchedule: "yes" }, canSchedule(accountId)] as const,
    [{ canSchedule: "no" }, cannotSchedule(accountId)] as const,
  ];
  for (const [filter, condition] of filters) {
    const rows = await database()
      .select({ id: eligibilities.id })
      .from(eligibilities)
      .where(and(eq(eligibilities.accountId, accountId), condition))
      .orderBy(eligibilities.id);
    const found = rows.map(({ id }) => id);
    expect(found.length).toBeGreaterThan(0);
    for (const sort of ["-createdAt", "eligibilityEndDate", "-eligibilityEndDate"]) {
      expect(await list({ ...filter, sort }), JSON.stringify([filter, sort])).toEqual(found);
    }
  }
});
