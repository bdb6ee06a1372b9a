import type { ComboboxOption } from "@/components/ui/combobox";
import type { AssistanceReason, MailPreviewInput } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";
import { deadlineProblem } from "@/lib/format/plausible-days";

export const couponSources = [
  { value: "file", label: "From the file, if any" },
  { value: "pool", label: "From a pool" },
] as const;

/** Form values of a new offer to assist, without its candidates. */
export type AssistanceFormValues = {
  reason: AssistanceReason | "";
  additionalNotes: string;
  answerBy: string;
  coupons: (typeof couponSources)[number]["value"];
  pool: ComboboxOption | null;
  notifies: boolean;
  template: ComboboxOption | null;
  includeUnreachable: boolean;
};

export const newAssistance: AssistanceFormValues = {
  reason: "",
  additionalNotes: "",
  answerBy: "",
  coupons: "file",
  pool: null,
  notifies: true,
  template: null,
  includeUnreachable: false,
};

const idOf = (option: ComboboxOption | null) => (option ? Number(option.value) : null);

/** Returns the settings that the bulk run applies to every row. */
export const settingsOf = (values: AssistanceFormValues) => ({
  reason: values.reason || null,
  additionalNotes: values.additionalNotes.trim() || null,
  answerBy: values.answerBy || null,
  poolId: values.coupons === "pool" ? idOf(values.pool) : null,
  notifies: values.notifies,
  templateId: values.notifies ? idOf(values.template) : null,
  includeUnreachable: values.notifies && values.includeUnreachable,
});

/** Returns the input of the email preview beside the form. */
export const mailOf = (values: AssistanceFormValues): MailPreviewInput => ({
  reason: values.reason || null,
  additionalNotes: values.additionalNotes,
  answerBy: values.answerBy || null,
  templateId: idOf(values.template),
  withCoupon: values.coupons === "pool",
});

/** Returns why candidates can't respond by this day, or null. */
export function answerByProblem(day: string, today: string): string | null {
  if (day === "") return null;
  return deadlineProblem(day, today) ?? (day < today ? "Choose a day that hasn't passed" : null);
}

/**
 * Returns why candidates can't be chosen yet, or null: the refusals that would apply to every row.
 */
export function offerRefusal(values: AssistanceFormValues, today: string): string | null {
  if (answerByProblem(values.answerBy, today)) return "Change the response deadline first";
  if (values.coupons === "pool" && !values.pool) return "Choose a coupon pool first";
  return null;
}

/** `Education service, notified by email, coupons from Courses, respond by 2031-02-01`. */
export function offerSummary(values: AssistanceFormValues, dayText: (day: string) => string) {
  const parts = [
    reasonText(values.reason || null),
    values.notifies ? "notified by email" : "no emails",
    values.coupons === "pool" && values.pool && `coupons from ${values.pool.label}`,
    values.answerBy && `respond by ${dayText(values.answerBy)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
