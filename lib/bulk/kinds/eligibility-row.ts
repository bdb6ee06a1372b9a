import { registrationModes } from "@/db/enums";
import type { BulkInput } from "@/lib/bulk/schema";
import { dayBounds, eligibilityFieldLabels, endedText } from "@/lib/eligibility/rules";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { isCalendarDate } from "@/lib/format/calendar";
import { countryProblem } from "@/lib/format/country-names";
import { dayProblem } from "@/lib/format/parse-day";
import { deadlineProblem, startProblem } from "@/lib/format/plausible-days";
import { countryOf, streetOf } from "./candidate-row";
import { readEmail } from "./email-cell";

/** Returns an instant unchanged, or a date as one of its bounds in UTC; anything else unchanged. */
const momentOf = (text: string | undefined, bound: keyof typeof dayBounds) =>
  text && isCalendarDate(text) ? `${text}T${dayBounds[bound]}Z` : text;

/** Returns the codes of a cell, separated by semicolons or bars. */
const codesOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/[;|]/)
    .map((code) => code.trim())
    .filter(Boolean);

function modeOf(text = "Import"): string {
  return registrationModes.find((mode) => mode.toLowerCase() === text.toLowerCase()) ?? text;
}

const words: Record<string, string> = {
  too_small: "is missing",
  too_big: "is too long",
};

const fieldWords: Record<string, string> = {
  scheduleStartDate: "must be a date (YYYY-MM-DD) or a time (YYYY-MM-DDThh:mm:ssZ)",
  eligibilityEndDate: "must be a date (YYYY-MM-DD) or a time (YYYY-MM-DDThh:mm:ssZ)",
  registrationMode: `must be one of ${registrationModes.join(", ")}`,
};

type Issue = { code: string; path: PropertyKey[]; message: string };

function describeIssue(
  { code, path, message }: Issue,
  input: BulkInput,
): [field: string, text: string] {
  const field = String(path[0] === "person" ? path[1] : path[0]);
  const label = eligibilityFieldLabels[field] ?? field;
  if (message.startsWith("The ")) return [field, message];
  if (field === "country")
    return [field, `Country "${input.country}" ${countryProblem(input.country ?? "")}`];
  if (field === "testCode" && !input.testCode) return [field, `${label} is missing`];
  const own = code in words ? undefined : fieldWords[field];
  const text = own ?? words[code] ?? message.replace(/^Must/, "must");
  return [field, `${label} ${text}`];
}

const bounds = ["scheduleStartDate", "eligibilityEndDate"] as const;

/** Returns which bounds are on a day that can't be meant, such as one of the year 0026. */
const yearProblems = (input: BulkInput): [string, string][] =>
  bounds.flatMap((name) => {
    const [day = ""] = /^\d{4}-\d{2}-\d{2}/.exec(input[name] ?? "") ?? [];
    const problem = day && isCalendarDate(day) && dayProblem(day);
    return problem ? [[name, `${eligibilityFieldLabels[name]} ${input[name]}: ${problem}`]] : [];
  });

const dayProblems = { scheduleStartDate: startProblem, eligibilityEndDate: deadlineProblem };

/** Returns what to check about a window before it is imported, or null: its years, or its end. */
export function windowDoubt(input: CreateEligibilityInput, now: Date): string | null {
  const today = now.toISOString().slice(0, 10);
  const doubts = bounds.flatMap((name) => {
    const day = input[name]?.slice(0, 10);
    const problem = day && dayProblems[name](day, today);
    return problem ? [`${eligibilityFieldLabels[name]} ${day}: ${problem}`] : [];
  });
  return doubts.join("; ") || endedText(input.eligibilityEndDate, now);
}

type ReadRow =
  | { label: string; eligibility: CreateEligibilityInput; reason: null; note: string | null }
  | { label: string; eligibility: null; reason: string; note: null };

/**
 * Reads a row of a file, or says what is wrong with it; `note` says what was left out. A date opens
 * a window at its first second in UTC, or ends it at its last.
 */
export function readEligibility(input: BulkInput, locale: string | null): ReadRow {
  const { candidateId = "", testCode = "", clientEligibilityId } = input;
  const { scheduleStartDate, eligibilityEndDate } = input;
  const name = [input.firstName, input.lastName].filter(Boolean).join(" ");
  const label = [name || candidateId || "No name", testCode].filter(Boolean).join(", ");
  const { firstName = "", lastName = "", country } = input;
  const { email, note } = readEmail(input.email ?? "");
  const address1 = streetOf(input);
  const { houseNumber: _, fileProblem: __, ...given } = input;
  // Missing values are passed as empty, so that rules across several fields still run.
  const parsed = CreateEligibilityInput.safeParse({
    candidateId,
    testCode,
    clientEligibilityId,
    person: {
      ...given,
      firstName,
      lastName,
      ...(input.email !== undefined && { email }),
      ...(address1 && { address1 }),
      country: country && countryOf(country, locale),
    },
    scheduleStartDate: momentOf(scheduleStartDate, "scheduleStartDate"),
    eligibilityEndDate: momentOf(eligibilityEndDate, "eligibilityEndDate"),
    portionCodes: codesOf(input.portionCodes),
    voucherCodes: codesOf(input.voucherCodes),
    specialAccommodations: codesOf(input.specialAccommodations),
    registrationMode: modeOf(input.registrationMode),
  });
  const reasons = new Map([
    ...(parsed.error?.issues.map((issue) => describeIssue(issue, input)) ?? []),
    ...yearProblems(input),
  ]);
  if (parsed.success && reasons.size === 0) {
    return { label, eligibility: parsed.data, reason: null, note };
  }
  return { label, eligibility: null, reason: [...reasons.values()].join("; "), note: null };
}
