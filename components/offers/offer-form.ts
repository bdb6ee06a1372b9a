import type { FieldErrors, Resolver } from "react-hook-form";
import type { z } from "zod";
import {
  type FormField,
  type FormValues,
  valueProblems,
} from "@/components/offer-fields/value-problems";
import type { ComboboxOption } from "@/components/ui/combobox";
import { parseAmount } from "@/lib/format/parse-amount";
import { deadlineProblem, startProblem } from "@/lib/format/plausible-days";
import type { PayFrequency, PreviewInput } from "@/lib/offers/client";
import { lateDeadline } from "@/lib/offers/rules";
import { CreateOfferInput, UpdateOfferInput } from "@/lib/offers/schema";

/** Terms as form values: texts, empty for none. */
export type TermValues = {
  template: ComboboxOption | null;
  salary: string;
  currency: string;
  payFrequency: string;
  startDate: string;
  expiryDate: string;
  /** Language of what the candidate sees; empty for the usual one. */
  locale: string;
  /** Values of the account's offer fields by key. */
  customFields: FormValues;
};

export type OfferFormValues = TermValues & {
  candidate: ComboboxOption | null;
  job: ComboboxOption | null;
};

export const noTerms: TermValues = {
  template: null,
  salary: "",
  currency: "",
  payFrequency: "",
  startDate: "",
  expiryDate: "",
  locale: "",
  customFields: {},
};

export const payNames = ["salary", "currency", "payFrequency"] as const;

const idOf = (option: ComboboxOption | null) => (option ? Number(option.value) : null);

/** How the account writes numbers, its calendar day, and its offer fields. */
export type FormFormat = { locale: string; today: string; fields: readonly FormField[] };

export const currencyOf = ({ currency }: Pick<TermValues, "currency">) =>
  currency.trim().toUpperCase() || null;

const parsedSalary = (values: TermValues, locale: string) =>
  values.salary.trim() === "" ? null : parseAmount(values.salary, locale, currencyOf(values));

/**
 * Returns the terms as API input, amounts read by the locale. An empty field is an explicit null,
 * and an amount that can't be read is left to the schema as it was typed.
 */
export function termInput(values: TermValues, locale: string) {
  const salary = parsedSalary(values, locale);
  return {
    templateId: idOf(values.template),
    salary: salary === null ? null : salary.ok ? salary.value : Number.NaN,
    currency: currencyOf(values),
    payFrequency: (values.payFrequency || null) as PayFrequency | null,
    startDate: values.startDate || null,
    expiryDate: values.expiryDate || null,
    locale: values.locale || null,
  };
}

type Changed = { readonly [Name in (typeof payNames)[number]]?: boolean | undefined } & {
  readonly customFields?: ChangedFields | undefined;
};

type ChangedFields = { readonly [Key in string]?: boolean | undefined };

/** Returns the values of offer fields that were changed; null for none. */
export const changedFields = (values: FormValues, changed: ChangedFields) =>
  Object.fromEntries(
    Object.keys(changed).flatMap((key) => (changed[key] ? [[key, values[key] ?? null]] : [])),
  );

/** Returns the input of a new offer. Unchanged pay and fields stay absent: they come from the job. */
export function createInput(
  values: OfferFormValues,
  changed: Changed,
  locale: string,
): PreviewInput {
  const { salary, currency, payFrequency, locale: language, ...terms } = termInput(values, locale);
  const customFields = changedFields(values.customFields, changed.customFields ?? {});
  return {
    candidateId: idOf(values.candidate) ?? 0,
    jobId: idOf(values.job) ?? 0,
    ...terms,
    ...(language && { locale: language }),
    ...(changed.salary && { salary }),
    ...(changed.currency && { currency }),
    ...(changed.payFrequency && { payFrequency }),
    ...(Object.keys(customFields).length > 0 && { customFields }),
  };
}

const formNames: Record<string, keyof OfferFormValues> = {
  candidateId: "candidate",
  jobId: "job",
  templateId: "template",
};

const hints: Record<string, string> = {
  candidate: "Choose a candidate",
  job: "Choose a job",
  currency: "Enter a three-letter currency code, such as USD",
  startDate: "Enter a date",
  expiryDate: "Enter a date",
};

/** Returns the form field for an API field. */
export const formName = (field: string) => (formNames[field] ?? field) as keyof OfferFormValues;

/** Saved terms, whose dates aren't checked unless changed, and whether the candidate can see them. */
export type SavedTerms = { values: TermValues; isSent: boolean };

/** Returns what the person typed wrong, beyond what the schema says. */
function typedProblems(
  values: TermValues,
  { locale, today }: Pick<FormFormat, "locale" | "today">,
  saved?: SavedTerms,
) {
  const salary = parsedSalary(values, locale);
  const typed = (name: "startDate" | "expiryDate") =>
    values[name] === saved?.values[name] ? "" : values[name];
  const [startDate, expiryDate] = [typed("startDate"), typed("expiryDate")];
  const late = saved?.isSent && expiryDate < today ? lateDeadline(expiryDate, locale) : null;
  const problems = {
    salary: salary && !salary.ok ? salary.text : null,
    startDate: startDate && startProblem(startDate, today),
    expiryDate: expiryDate && (deadlineProblem(expiryDate, today) ?? late),
  };
  return Object.entries(problems).flatMap(([name, message]) => (message ? { name, message } : []));
}

function resolverOf<Values extends TermValues>(
  schema: z.ZodType,
  inputOf: (values: Values, locale: string) => unknown,
): (format: FormFormat, saved?: SavedTerms) => Resolver<Values> {
  return (format, saved) => (values) => {
    const { error } = schema.safeParse(inputOf(values, format.locale));
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { name, message } of typedProblems(values, format, saved)) {
      errors[name] = { type: "typed", message };
    }
    for (const issue of error?.issues ?? []) {
      const name = formName(String(issue.path[0]));
      errors[name] ??= { type: issue.code ?? "invalid", message: hints[name] ?? issue.message };
    }
    const wrong = valueProblems(
      format.fields,
      values.customFields,
      { locale: format.locale, currency: currencyOf(values) },
      saved?.values.customFields,
    );
    const customFields = Object.fromEntries(
      Object.entries(wrong).map(([key, message]) => [key, { type: "typed", message }]),
    );
    const all = { ...errors, ...(Object.keys(wrong).length > 0 && { customFields }) };
    if (Object.keys(all).length === 0) return { values, errors: {} };
    return { values: {}, errors: all as FieldErrors<Values> };
  };
}

export const newOfferResolver = resolverOf<OfferFormValues>(CreateOfferInput, (values, locale) => ({
  ...termInput(values, locale),
  candidateId: idOf(values.candidate) ?? undefined,
  jobId: idOf(values.job) ?? undefined,
}));

export const termsResolver = resolverOf<TermValues>(UpdateOfferInput, termInput);
