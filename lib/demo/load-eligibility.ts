import type { Transaction } from "@/db/client";
import type { RegistrationMode } from "@/db/enums";
import { insertRows } from "@/db/insert-rows";
import { eligibilities, tests } from "@/db/schema";
import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { insertEligibilities } from "@/lib/eligibility/write-eligibilities";
import { castIn, type Tenant, tenants } from "./accounts";
import { backdate, updateRows } from "./backdate";
import { dayInMs, daysAfter, instantAgo } from "./calendar";
import type { Candidate } from "./people";
import { cellsOf, chance, filled, pick, several, weigh, whole } from "./random";

/** The account, code and name of each test, and its portions. */
const table = cellsOf(`
acme | NUMERICAL | Numerical reasoning
acme | EXCEL-ADV | Spreadsheets, advanced | THEORY: Theory, PRACTICE: Practical task
acme | FORKLIFT | Forklift licence | WRITTEN: Written examination, DRIVING: Driving test
acme | ENGLISH_B2 | English for work, level B2 | ALL: Whole test
acme | TYPING-2 | Typing, second edition
nordwind | DEUTSCH_B2 | Deutsch für den Beruf B2
nordwind | ELEKTRO | Elektrofachkraft | THEORIE: Theorie, PRAXIS: Praxis
nordwind | HOEHE-1 | Arbeiten in der Höhe
`);

const allTests = table.map(([account, code = "", name = "", portions = ""], index) => ({
  ...{ id: index + 1, code, name, isRetired: code === "TYPING-2" },
  tenant: tenants.find((each) => each.account.code === account)!,
  portions: [...portions.matchAll(/(\w+): ([^,]+)/g)].map(([, code = "", name = ""]) => ({
    code,
    name,
  })),
}));

type DemoTest = (typeof allTests)[number];

/** Returns the tests that the account offers, as an integrator needs them. */
export const demoTests = (tenant: Tenant): { code: string; portions: string[] }[] =>
  allTests
    .filter((test) => test.tenant === tenant && !test.isRetired)
    .map(({ code, portions }) => ({ code, portions: portions.map((portion) => portion.code) }));

const perTest = 34;
const accommodations = ["EXTRA_TIME_25", "LARGE_PRINT", "QUIET_ROOM", "SCREEN_READER"];
const modes: RegistrationMode[] = ["Online", "Import", "Application", "Phone", "Email"];

/** Days from today to the window's start and end, by weight; null: no bound. */
const windows = [
  [38, { from: -20, to: 45 }],
  [16, { from: -45, to: 4 }],
  [12, { from: -90, to: -6 }],
  [14, { from: 12, to: 90 }],
  [10, { from: -10, to: null }],
  [10, { from: null, to: 180 }],
] as const;

function inputFor({ code, portions }: DemoTest, candidate: Candidate, today: Date) {
  const { from, to } = weigh<{ from: number | null; to: number | null }>(windows);
  const at = (days: number | null, seconds: number) => {
    if (days === null) return null;
    const instant = daysAfter(today, days + whole(0, 3)).getTime() + seconds * 1000;
    return new Date(instant).toISOString().replace(".000Z", "Z");
  };
  return CreateEligibilityInput.parse({
    ...{ candidateId: candidate.candidateId, testCode: code, person: candidate },
    clientEligibilityId: chance(0.8) ? filled("EL-########") : null,
    specialAccommodations: chance(0.12) ? [pick(accommodations)] : [],
    portionCodes:
      portions.length > 1 ? several(portions, whole(1, 2)).map((each) => each.code) : [],
    voucherCodes: chance(0.25) ? [filled("VCH-?##?##")] : [],
    registrationMode: pick(modes),
    scheduleStartDate: at(from, 0),
    eligibilityEndDate: at(to, dayInMs / 1000 - 1),
  });
}

/** Creates eligibilities in both accounts and cancels some a day later. */
export async function loadEligibility(
  tx: Transaction,
  today: Date,
  peopleOf: (tenant: Tenant) => readonly Candidate[],
): Promise<void> {
  const createdAt = daysAfter(today, -400);
  await insertRows(
    tx,
    tests,
    allTests.map(({ id, tenant, code, name, portions, isRetired }) => ({
      ...{ id, accountId: tenant.account.id, code, name, portions, createdAt },
      ...{ updatedAt: createdAt, retiredAt: isRetired ? daysAfter(today, -30) : null },
    })),
  );
  const past: { id: number; times: Record<string, Date>; cancelledAt: Date | null }[] = [];
  for (const tenant of tenants) {
    const { integration, recruiters } = castIn(tenant);
    const rows = allTests.flatMap((test) => {
      if (test.tenant !== tenant) return [];
      return several(peopleOf(tenant), perTest).map((candidate) => {
        const terms = inputFor(test, candidate, today);
        return { test, testId: test.id, personId: candidate.id, terms };
      });
    });
    for (const actor of [integration, recruiters[0]]) {
      const own = rows.filter((_, index) => (index % 3 === 0) === (actor !== integration));
      for (const [index, id] of (await insertEligibilities(tx, actor, own)).entries()) {
        const earliest = own[index]?.test.isRetired ? 31 : 3;
        const at = instantAgo(today, whole(earliest, 60), tenant.staffHours);
        const cancelledAt = chance(0.05) ? daysAfter(at, 1) : null;
        if (cancelledAt) await cancelEligibility(actor, { id });
        const times = { "eligibility.created": at, "eligibility.cancelled": cancelledAt ?? at };
        past.push({ id, times, cancelledAt });
      }
    }
  }
  await backdate(tx, "eligibility", past);
  const rows = past.map(({ id, times, cancelledAt }) => {
    const createdAt = times["eligibility.created"]!;
    return { id, createdAt, updatedAt: cancelledAt ?? createdAt, cancelledAt };
  });
  await updateRows(tx, eligibilities, rows);
}
