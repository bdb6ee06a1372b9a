import type { FieldErrors, Resolver } from "react-hook-form";
import type { z } from "zod";
import type { ComboboxOption } from "@/components/ui/combobox";
import type { PayFrequency, PreviewInput } from "@/lib/offers/client";
import { CreateOfferInput, UpdateOfferInput } from "@/lib/offers/schema";

/** Terms as form values: texts, empty for none. */
export type TermValues = {
  template: ComboboxOption | null;
  salary: string;
  currency: string;
  payFrequency: string;
  startDate: string;
  expiryDate: string;
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
};

export const payNames = ["salary", "currency", "payFrequency"] as const;

const idOf = (option: ComboboxOption | null) => (option ? Number(option.value) : null);

/** Parses amounts such as `150,000.50` and `150 000`; leaves invalid ones to the schema. */
const amountOf = (text: string) =>
  text.trim() === "" ? null : Number(text.replaceAll(/[\s,](?=\d{3}(\D|$))/g, ""));

/** Returns the terms as API input; an empty field is an explicit null. */
export const termInput = (values: TermValues) => ({
  templateId: idOf(values.template),
  salary: amountOf(values.salary),
  currency: values.currency.trim().toUpperCase() || null,
  payFrequency: (values.payFrequency || null) as PayFrequency | null,
  startDate: values.startDate || null,
  expiryDate: values.expiryDate || null,
});

type Changed = { readonly [Name in (typeof payNames)[number]]?: boolean | undefined };

/** Returns the input of a new offer. Unchanged pay stays absent, so that it comes from the job. */
export function createInput(values: OfferFormValues, changed: Changed): PreviewInput {
  const { salary, currency, payFrequency, ...terms } = termInput(values);
  return {
    candidateId: idOf(values.candidate) ?? 0,
    jobId: idOf(values.job) ?? 0,
    ...terms,
    ...(changed.salary && { salary }),
    ...(changed.currency && { currency }),
    ...(changed.payFrequency && { payFrequency }),
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
  salary: "Enter an amount above 0 with at most two decimals",
  currency: "Enter a three-letter currency code, such as USD",
  startDate: "Enter a date",
  expiryDate: "Enter a date",
};

/** Returns the form field for an API field. */
export const formName = (field: string) => (formNames[field] ?? field) as keyof OfferFormValues;

function resolverOf<Values extends TermValues>(
  schema: z.ZodType,
  inputOf: (values: Values) => unknown,
): Resolver<Values> {
  return (values) => {
    const { error } = schema.safeParse(inputOf(values));
    if (!error) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of error.issues) {
      const name = formName(String(issue.path[0]));
      errors[name] ??= { type: issue.code ?? "invalid", message: hints[name] ?? issue.message };
    }
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
}

export const newOfferResolver = resolverOf<OfferFormValues>(CreateOfferInput, (values) => ({
  ...termInput(values),
  candidateId: idOf(values.candidate) ?? undefined,
  jobId: idOf(values.job) ?? undefined,
}));

export const termsResolver = resolverOf<TermValues>(UpdateOfferInput, termInput);
