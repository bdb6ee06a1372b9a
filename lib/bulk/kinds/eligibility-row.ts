import { registrationModes } from "@/db/enums";
import type { BulkInput } from "@/lib/bulk/schema";
import { dayBounds, eligibilityFieldLabels } from "@/lib/eligibility/rules";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { isCalendarDate } from "@/lib/format/calendar";
import { countryOf } from "./candidate-row";

/** A moment as it is, or a day as one of its bounds in UTC; what is neither stays as it is. */
const momentOf = (text: string | undefined, bound: keyof typeof dayBounds) =>
  text && isCalendarDate(text) ? `${text}T${dayBounds[bound]}Z` : text;

/** The codes of a cell, divided by semicolons or bars. */
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

const ownWords: Record<string, string> = {
  scheduleStartDate: "must be a day as YYYY-MM-DD, or a moment as YYYY-MM-DDThh:mm:ssZ",
  eligibilityEndDate: "must be a day as YYYY-MM-DD, or a moment as YYYY-MM-DDThh:mm:ssZ",
  registrationMode: `must be one of ${registrationModes.join(", ")}`,
  country: "is not known",
};

type Issue = { code: string; path: PropertyKey[]; message: string };

function told({ code, path, message }: Issue, given: BulkInput): [field: string, text: string] {
  const field = String(path[0] === "person" ? path[1] : path[0]);
  const label = eligibilityFieldLabels[field] ?? field;
  if (message.startsWith("The ")) return [field, message];
  if (field === "testCode" && !given.testCode) return [field, `${label} is missing`];
  const own = code in words ? undefined : ownWords[field];
  const text = own ?? words[code] ?? message.replace(/^Must/, "must");
  return [field, `${label} ${text}`];
}

/**
 * Reads a row of a file, or says in words what is wrong with it. A day of UTC opens a window with
 * its first second and ends it with its last.
 */
export function readEligibility(
  input: BulkInput,
):
  | { label: string; eligibility: CreateEligibilityInput; reason: null }
  | { label: string; eligibility: null; reason: string } {
  const { candidateId = "", testCode = "", clientEligibilityId } = input;
  const { scheduleStartDate, eligibilityEndDate } = input;
  const name = [input.firstName, input.lastName].filter(Boolean).join(" ");
  const label = [name || candidateId || "No name", testCode].filter(Boolean).join(", ");
  const { firstName = "", lastName = "", country } = input;
  // What is missing is given empty, so that the rules that join several fields are still asked.
  const parsed = CreateEligibilityInput.safeParse({
    candidateId,
    testCode,
    clientEligibilityId,
    person: { ...input, firstName, lastName, country: country && countryOf(country) },
    scheduleStartDate: momentOf(scheduleStartDate, "scheduleStartDate"),
    eligibilityEndDate: momentOf(eligibilityEndDate, "eligibilityEndDate"),
    portionCodes: codesOf(input.portionCodes),
    voucherCodes: codesOf(input.voucherCodes),
    specialAccommodations: codesOf(input.specialAccommodations),
    registrationMode: modeOf(input.registrationMode),
  });
  if (parsed.success) return { label, eligibility: parsed.data, reason: null };
  const reasons = new Map(parsed.error.issues.map((issue) => told(issue, input)));
  return { label, eligibility: null, reason: [...reasons.values()].join("; ") };
}
