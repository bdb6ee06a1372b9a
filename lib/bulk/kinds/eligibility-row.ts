import { registrationModes } from "@/db/enums";
import type { BulkInput } from "@/lib/bulk/input";
import { eligibilityFieldLabels } from "@/lib/eligibility/rules";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { endOfDay, isCalendarDate } from "@/lib/format/calendar";
import { memoize } from "@/lib/format/memoize";
import { countryOf } from "./candidate-row";

const dayInMs = 24 * 60 * 60 * 1000;

const written = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The first moment of a day in the zone, or its last second, as the contract writes it. */
const bounds = {
  start: memoize((date: string, timeZone: string) => {
    const before = new Date(Date.parse(`${date}T00:00:00Z`) - dayInMs).toISOString().slice(0, 10);
    return written(endOfDay(before, timeZone).getTime());
  }),
  end: memoize((date: string, timeZone: string) =>
    written(endOfDay(date, timeZone).getTime() - 1000),
  ),
};

/** A moment as it is, or a day as one of its bounds in the zone; what is neither stays as it is. */
function momentOf(text: string | undefined, bound: keyof typeof bounds, timeZone: string) {
  const isDay = text && isCalendarDate(text) && text >= "1900-01-01" && text < "9999-01-01";
  return isDay ? bounds[bound](text, timeZone) : text;
}

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
  invalid_type: "is missing",
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

function told({ code, path, message }: Issue): [field: string, text: string] {
  const field = String(path[0] === "person" ? path[1] : path[0]);
  const label = eligibilityFieldLabels[field] ?? field;
  if (message.startsWith("The ")) return [field, message];
  const own = code in words ? undefined : ownWords[field];
  const text = own ?? words[code] ?? message.replace(/^Must/, "must");
  return [field, `${label} ${text}`];
}

/**
 * Reads a row of a file, or says in words what is wrong with it. A day opens a window with its
 * first moment in `timeZone` and ends it with its last second.
 */
export function readEligibility(
  input: BulkInput,
  timeZone: string,
):
  | { label: string; eligibility: CreateEligibilityInput; reason: null }
  | { label: string; eligibility: null; reason: string } {
  const { candidateId, testCode, clientEligibilityId, scheduleStartDate, eligibilityEndDate } =
    input;
  const name = [input.firstName, input.lastName].filter(Boolean).join(" ");
  const label = [name || candidateId || "No name", testCode].filter(Boolean).join(", ");
  const parsed = CreateEligibilityInput.safeParse({
    candidateId,
    testCode,
    clientEligibilityId,
    person: { ...input, country: input.country && countryOf(input.country) },
    scheduleStartDate: momentOf(scheduleStartDate, "start", timeZone),
    eligibilityEndDate: momentOf(eligibilityEndDate, "end", timeZone),
    portionCodes: codesOf(input.portionCodes),
    voucherCodes: codesOf(input.voucherCodes),
    specialAccommodations: codesOf(input.specialAccommodations),
    registrationMode: modeOf(input.registrationMode),
  });
  if (parsed.success) return { label, eligibility: parsed.data, reason: null };
  const reasons = new Map(parsed.error.issues.map(told));
  return { label, eligibility: null, reason: [...reasons.values()].join("; ") };
}
