import type { CatalogueKind, EligibilityStatus, RegistrationMode } from "@/db/enums";
import { countryName } from "@/lib/candidates/rules";
import { todayIn } from "@/lib/format/calendar";

/** Facts that decide whether a candidate can schedule. Instants ISO 8601 UTC. */
export interface ScheduleFacts {
  status: EligibilityStatus;
  cancelledAt: string | null;
  testRetiredAt: string | null;
  /** Current portions of the test. */
  portions: readonly { code: string }[];
  portionCodes: readonly string[];
  scheduleStartDate: string | null;
  eligibilityEndDate: string | null;
}

/** Rules in the order of checking; the first broken one is reported. */
export const scheduleRules = [
  "cancelled",
  "test_retired",
  "portions_missing",
  "portion_unknown",
  "window_ended",
  "not_started",
] as const;
export type ScheduleRule = (typeof scheduleRules)[number];

/** Label of each rule in list filters. */
export const scheduleRuleLabels: Record<ScheduleRule, string> = {
  cancelled: "Cancelled",
  test_retired: "Test retired",
  portions_missing: "No portion chosen",
  portion_unknown: "Portion removed",
  window_ended: "Window closed",
  not_started: "Window not open yet",
};

export interface ScheduleVerdict {
  eligible: boolean;
  /** The first broken rule; null if the candidate can schedule. */
  rule: ScheduleRule | null;
  /** One sentence, with instants in UTC. */
  message: string;
}

const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** Formats an instant: `5 March 2027, 23:59 UTC`. */
const formatted = (instant: string): string =>
  `${moment.format(new Date(instant)).replace(" at ", ", ")} UTC`;

type Refusal = (facts: ScheduleFacts, now: Date) => string | null;

const refusals: Record<ScheduleRule, Refusal> = {
  cancelled: ({ status, cancelledAt }) =>
    status === "active"
      ? null
      : `Cannot schedule: the eligibility was cancelled${cancelledAt ? ` on ${formatted(cancelledAt)}` : ""}.`,
  test_retired: ({ testRetiredAt }) =>
    testRetiredAt ? "Cannot schedule: the test is no longer offered." : null,
  portions_missing: ({ portions, portionCodes }) =>
    portions.length > 1 && portionCodes.length === 0
      ? "Cannot schedule: the test has several portions and none is chosen."
      : null,
  portion_unknown: ({ portions, portionCodes }) => {
    const gone = portionCodes.find((code) => !portions.some((portion) => portion.code === code));
    return gone === undefined ? null : `Cannot schedule: the test no longer has portion ${gone}.`;
  },
  window_ended: ({ eligibilityEndDate: end }, now) =>
    end && new Date(end) < now ? `Cannot schedule: the window ended on ${formatted(end)}.` : null,
  not_started: ({ scheduleStartDate: start }, now) =>
    start && new Date(start) > now
      ? `Cannot schedule yet: the window opens on ${formatted(start)}.`
      : null,
};

/**
 * Returns whether the candidate can schedule the test at `now`, in one sentence, with the first
 * broken rule. The list's filter checks the same in SQL (`select-schedule.ts`).
 */
export function checkScheduling(facts: ScheduleFacts, now: Date): ScheduleVerdict {
  for (const rule of scheduleRules) {
    const message = refusals[rule](facts, now);
    if (message) return { eligible: false, rule, message };
  }
  const { eligibilityEndDate: end } = facts;
  const message = end
    ? `Can schedule, until ${formatted(end)}.`
    : "Can schedule. No end date is set.";
  return { eligible: true, rule: null, message };
}

/** First and last second of a day, in UTC, for window bounds without a time. */
export const dayBounds = {
  scheduleStartDate: "00:00:00",
  eligibilityEndDate: "23:59:59",
} as const;

/** Returns what is wrong with a window, or null. Absent bounds don't restrict. */
export const windowProblem = (start: string | null, end: string | null): string | null =>
  start && end && start > end ? "The window must not start after it ends" : null;

/** Returns what is wrong with the portions chosen for a test, or null. */
export function portionsProblem(
  portions: readonly { code: string }[],
  chosen: readonly string[],
): string | null {
  const unknown = chosen.find((code) => !portions.some((portion) => portion.code === code));
  if (unknown !== undefined) return `The test has no portion ${unknown}`;
  if (portions.length > 1 && chosen.length === 0) {
    return "The test has several portions. Choose at least one";
  }
  return null;
}

const replaceIt = "Cancel the eligibility (DELETE) and create a new one.";

/** The reason each locked field can't be changed, and what to do instead; also shown beside the field. */
export const lockedFields = {
  testCode: `An update cannot change the test. ${replaceIt}`,
  specialAccommodations: `An update cannot change the special accommodations. ${replaceIt}`,
  candidateId: `An update cannot change the candidate id. ${replaceIt}`,
  clientEligibilityId: `An update cannot change the client eligibility id. ${replaceIt}`,
} as const;
export type LockedField = keyof typeof lockedFields;

/** Returns whether two lists have the same codes, in any order. */
export const sameCodes = (one: readonly string[], other: readonly string[]): boolean => {
  const codes = new Set(one);
  return codes.size === new Set(other).size && other.every((code) => codes.has(code));
};

/** Labels of eligibility fields on screens and in histories. */
export const eligibilityFieldLabels: Record<string, string> = {
  candidateId: "Candidate ID",
  testCode: "Test",
  clientEligibilityId: "Client eligibility ID",
  specialAccommodations: "Special accommodations",
  portionCodes: "Portions",
  voucherCodes: "Vouchers",
  registrationMode: "Registration mode",
  scheduleStartDate: "Window opens",
  eligibilityEndDate: "Window ends",
  firstName: "First name",
  middleName: "Middle name",
  lastName: "Last name",
  suffix: "Suffix",
  email: "Email",
  homePhone: "Home phone",
  officePhone: "Office phone",
  address1: "Address line 1",
  address2: "Address line 2",
  city: "City",
  provinceState: "State or province",
  postalCode: "Postal code",
  country: "Country",
  schoolCode: "School code",
  additionalAttributes: "Additional attributes",
};

/** Labels of the contract's registration modes. */
export const registrationModeLabels: Record<RegistrationMode, string> = {
  Online: "Online",
  Phone: "Phone",
  Walkin: "Walk-in",
  Import: "Import",
  Mail: "Mail",
  Email: "Email",
  Fax: "Fax",
  IVR: "IVR",
  ExpressMail: "Express mail",
  VoiceResponse: "Voice response",
  Application: "Application",
};

const labelOfMode = (mode: string): string =>
  registrationModeLabels[mode as RegistrationMode] ?? mode;

const exactMoment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** Formats an instant: `5 March 2027, 23:59 UTC`; includes seconds unless they are 00 or 59. */
export function utcText(instant: string): string {
  const text = exactMoment.format(new Date(instant)).replace(" at ", ", ");
  return `${text.replace(/:(?:00|59)$/, "")} UTC`;
}

/** Returns what a window that has ended means for the candidate, or null if it hasn't. */
export const endedText = (end: string | null, now: Date): string | null =>
  end && new Date(end) < now
    ? `The window ended on ${utcText(end)}, so the candidate can't schedule the test`
    : null;

const dayInMs = 24 * 60 * 60 * 1000;

/** Returns the days in the zone until an end; 0 if it is today or past. */
export function daysUntil(end: string, now: Date, timeZone: string): number {
  const [last, today] = [new Date(end), now].map((at) => Date.parse(todayIn(timeZone, at)));
  return Math.max(0, Math.round(((last ?? 0) - (today ?? 0)) / dayInMs));
}

/** Returns `ends today`, `ends tomorrow` or `ends in 5 days`, by days in the zone. */
export function closingText(end: string, now: Date, timeZone: string): string {
  const days = daysUntil(end, now, timeZone);
  if (days === 0) return "ends today";
  return days === 1 ? "ends tomorrow" : `ends in ${days} days`;
}

const instants = ["scheduleStartDate", "eligibilityEndDate"];

const isAttribute = (item: unknown): item is { key: string; value: string } =>
  typeof item === "object" && item !== null && "key" in item && "value" in item;

/** Formats a field's value for people; `empty` without one. Never throws. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "empty";
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      isAttribute(item) ? `${item.key}: ${item.value}` : String(item),
    );
    return items.join(", ") || "empty";
  }
  const text = String(value);
  if (instants.includes(field)) return Number.isNaN(Date.parse(text)) ? text : utcText(text);
  if (field === "registrationMode") return labelOfMode(text);
  return field === "country" ? countryName(text) : text;
}

export const catalogueLabels: Record<CatalogueKind, string> = {
  school: "School code",
  accommodation: "Accommodation code",
  attribute: "Attribute key",
  voucher: "Voucher code",
};

/** Returns the error for a code that is missing from the account's catalogue of its kind. */
export const codeProblem = (kind: CatalogueKind, code: string): string =>
  `${catalogueLabels[kind]} ${code} is not in the account's catalogue`;

/** Error for a second active eligibility for the same test. */
export const secondActiveText =
  "The candidate already has an active eligibility for this test. Update or cancel it.";
