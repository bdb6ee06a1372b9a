import type { ComboboxOption } from "@/components/ui/combobox";
import type { AssistanceReason, MailPreviewInput } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";

export const couponSources = [
  { value: "file", label: "None, or a column of the file" },
  { value: "pool", label: "From a pool" },
] as const;

/** What the form of a new offer to assist holds, besides whom it is for. */
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

/** What the bulk run does to every row. */
export const settingsOf = (values: AssistanceFormValues) => ({
  reason: values.reason || null,
  additionalNotes: values.additionalNotes.trim() || null,
  answerBy: values.answerBy || null,
  poolId: values.coupons === "pool" ? idOf(values.pool) : null,
  notifies: values.notifies,
  templateId: values.notifies ? idOf(values.template) : null,
  includeUnreachable: values.notifies && values.includeUnreachable,
});

/** What the mail beside the form is made of. */
export const mailOf = (values: AssistanceFormValues): MailPreviewInput => ({
  reason: values.reason || null,
  additionalNotes: values.additionalNotes,
  answerBy: values.answerBy || null,
  templateId: idOf(values.template),
  withCoupon: values.coupons === "pool",
});

/** Why candidates cannot be chosen yet, or null: what the server would refuse for every row. */
export function offerRefusal(values: AssistanceFormValues, today: string): string | null {
  if (values.answerBy !== "" && values.answerBy < today) return "The last day to answer has passed";
  if (values.coupons === "pool" && !values.pool) return "Choose a coupon pool first";
  return null;
}

/** `Education service, told by mail, coupons of Courses, answer by 2031-02-01`. */
export function offerSummary(values: AssistanceFormValues, dayText: (day: string) => string) {
  const parts = [
    reasonText(values.reason || null),
    values.notifies ? "told by mail" : "recorded only",
    values.coupons === "pool" && values.pool && `coupons of ${values.pool.label}`,
    values.answerBy && `answer by ${dayText(values.answerBy)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
