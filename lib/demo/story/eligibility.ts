import type { RegistrationMode } from "@/db/enums";
import { dayInMs, instantAgo } from "./calendar";
import { chance, dice, pick, weigh, whole } from "./random";
import { acme, byIntegration, byMember, nordwind } from "./tenants";
import type { By, CandidateRow, EligibilityRow, EligibilityRows, Tenant, TestRow } from "./types";

interface DemoTest {
  code: string;
  name: string;
  portions?: { code: string; name: string }[];
  retired?: true;
}

const catalogue: [Tenant, DemoTest[]][] = [
  [
    acme,
    [
      { code: "NUMERICAL", name: "Numerical reasoning" },
      {
        ...{ code: "EXCEL-ADV", name: "Spreadsheets, advanced" },
        portions: [
          { code: "THEORY", name: "Theory" },
          { code: "PRACTICE", name: "Practical task" },
        ],
      },
      {
        ...{ code: "FORKLIFT", name: "Forklift licence" },
        portions: [
          { code: "WRITTEN", name: "Written examination" },
          { code: "DRIVING", name: "Driving test" },
        ],
      },
      {
        code: "ENGLISH_B2",
        name: "English for work, level B2",
        portions: [{ code: "ALL", name: "Whole test" }],
      },
      { code: "TYPING-2", name: "Typing, second edition", retired: true },
    ],
  ],
  [
    nordwind,
    [
      { code: "DEUTSCH_B2", name: "Deutsch für den Beruf B2" },
      {
        ...{ code: "ELEKTRO", name: "Elektrofachkraft" },
        portions: [
          { code: "THEORIE", name: "Theorie" },
          { code: "PRAXIS", name: "Praxis" },
        ],
      },
      { code: "HOEHE-1", name: "Arbeiten in der Höhe" },
    ],
  ],
];

/** The tests that the demo's account offers, as an integrator needs them. */
export const demoTests = (tenant: Tenant): { code: string; portions: string[] }[] =>
  catalogue
    .filter(([owner]) => owner === tenant)
    .flatMap(([, tests]) => tests)
    .filter(({ retired }) => !retired)
    .map(({ code, portions = [] }) => ({
      code,
      portions: portions.map((portion) => portion.code),
    }));

const perTest = 34;
const accommodations = ["EXTRA_TIME_25", "LARGE_PRINT", "QUIET_ROOM", "SCREEN_READER"];
const modes: RegistrationMode[] = ["Online", "Import", "Application", "Phone", "Email"];

/** Days from today to the window's start and end; null: no bound. */
const windows: readonly (readonly [number, readonly [number | null, number | null]])[] = [
  [38, [-20, 45]],
  [16, [-45, 4]],
  [12, [-90, -6]],
  [14, [12, 90]],
  [10, [-10, null]],
  [6, [null, 180]],
  [4, [null, null]],
];

function windowFrom(today: Date) {
  const [from, to] = weigh(windows);
  const at = (days: number | null, endOfDay: boolean) =>
    days === null
      ? null
      : new Date(
          today.getTime() + (days + whole(0, 3)) * dayInMs + (endOfDay ? dayInMs - 1000 : 0),
        );
  return { scheduleStartDate: at(from, false), eligibilityEndDate: at(to, true) };
}

const personOf = (candidate: CandidateRow) => ({
  firstName: candidate.firstName,
  lastName: candidate.lastName,
  middleName: candidate.middleName,
  suffix: candidate.suffix,
  email: candidate.email,
  homePhone: candidate.homePhone,
  officePhone: candidate.officePhone,
  address1: candidate.address1,
  address2: candidate.address2,
  city: candidate.city,
  provinceState: candidate.provinceState,
  postalCode: candidate.postalCode,
  country: candidate.country,
  schoolCode: candidate.schoolCode,
  additionalAttributes: candidate.additionalAttributes,
});

/** Puts what somebody did to an eligibility on its timeline and into the audit log. */
function record(rows: EligibilityRows, by: By, row: EligibilityRow, type: string, createdAt: Date) {
  const { id: eligibilityId, accountId, candidateId } = row;
  const actor = { accountId, actorKind: by.kind, actorName: by.name, createdAt };
  rows.events.push({ ...actor, type, candidateId, offerId: null, eligibilityId, data: {} });
  rows.audit.push({
    ...actor,
    actorId: by.credential,
    ...{ action: type, subjectType: "eligibility", subjectId: String(eligibilityId) },
    data: {},
    requestId: null,
  });
}

function tellTest(
  rows: EligibilityRows,
  tenant: Tenant,
  test: TestRow,
  today: Date,
  people: CandidateRow[],
) {
  const several = test.portions.length > 1;
  for (const candidate of dice.helpers.arrayElements(people, perTest)) {
    const createdAt = instantAgo(today, whole(3, 60), tenant.staffHours);
    const cancelled = chance(0.08);
    const cancelledAt = cancelled ? new Date(createdAt.getTime() + dayInMs) : null;
    const by = chance(0.7) ? byIntegration(tenant) : byMember(tenant.members[1]!);
    const row: EligibilityRow = {
      ...{ id: rows.eligibilities.length + 1, accountId: tenant.account.id },
      ...{ candidateId: candidate.id, testId: test.id },
      status: cancelled ? "inactive" : "active",
      clientEligibilityId: chance(0.8) ? `EL-${dice.string.numeric(8)}` : null,
      person: personOf(candidate),
      specialAccommodations: chance(0.12) ? [pick(accommodations)] : [],
      portionCodes: several
        ? dice.helpers.arrayElements(test.portions, { min: 1, max: 2 }).map(({ code }) => code)
        : [],
      voucherCodes: chance(0.25) ? [`VCH-${dice.string.alphanumeric(6).toUpperCase()}`] : [],
      registrationMode: pick(modes),
      ...windowFrom(today),
      ...{ cancelledAt, createdAt, updatedAt: cancelledAt ?? createdAt },
      revision: cancelled ? 2 : 1,
    };
    rows.eligibilities.push(row);
    const happened = (action: string, createdAt: Date) => record(rows, by, row, action, createdAt);
    happened("eligibility.created", createdAt);
    if (cancelledAt) happened("eligibility.cancelled", cancelledAt);
  }
}

/** The tests of both accounts, and who may sit them. */
export function tellEligibility(today: Date, candidates: readonly CandidateRow[]): EligibilityRows {
  const rows: EligibilityRows = { tests: [], eligibilities: [], events: [], audit: [] };
  const createdAt = new Date(today.getTime() - 400 * dayInMs);
  for (const [tenant, tests] of catalogue) {
    const people = candidates.filter(
      ({ accountId, candidateId }) => accountId === tenant.account.id && candidateId,
    );
    for (const { code, name, portions = [], retired } of tests) {
      const test: TestRow = {
        ...{ id: rows.tests.length + 1, accountId: tenant.account.id, code, name, portions },
        retiredAt: retired ? new Date(today.getTime() - 30 * dayInMs) : null,
        ...{ createdAt, updatedAt: createdAt, revision: 1 },
      };
      rows.tests.push(test);
      tellTest(rows, tenant, test, today, people);
    }
  }
  return rows;
}
