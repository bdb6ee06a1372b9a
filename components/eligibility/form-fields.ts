import type { EligibilityDto } from "@/lib/eligibility/client";
import type { EligibilityValues } from "./form-values";

type PersonName = keyof EligibilityDto["person"];

export type PersonPath = `person.${PersonName}`;

/** Every field that an edit can change, as the form names it, in the form's order. */
export const editableFields = [
  "scheduleStartDate",
  "eligibilityEndDate",
  "portionCodes",
  "voucherCodes",
  "registrationMode",
  "person.firstName",
  "person.lastName",
  "person.middleName",
  "person.suffix",
  "person.email",
  "person.homePhone",
  "person.officePhone",
  "person.address1",
  "person.address2",
  "person.city",
  "person.provinceState",
  "person.postalCode",
  "person.country",
  "person.schoolCode",
  "person.additionalAttributes",
] as const satisfies readonly (keyof EligibilityValues | PersonPath)[];
export type EditableField = (typeof editableFields)[number];

/** The name that rules, labels and history know a field by: without `person.`. */
export const plainName = (field: string): string => field.split(".").at(-1) ?? field;

export function valueAt(values: EligibilityValues, field: EditableField): unknown {
  const [first, second] = field.split(".") as [keyof EligibilityValues, PersonName | undefined];
  return second ? values.person[second] : values[first];
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

const asText = (value: unknown) =>
  isEmpty(value) ? "" : JSON.stringify(typeof value === "string" ? value.trim() : value);

/** Whether two values of a field are the same; nothing is nothing, however it is written. */
export const sameValue = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** The fields whose values differ. */
export const changedFields = (one: EligibilityValues, other: EligibilityValues): EditableField[] =>
  editableFields.filter((field) => !sameValue(valueAt(one, field), valueAt(other, field)));

/**
 * What an update sends of the form: vouchers that are untouched stay out, so that one which has left
 * the catalogue since does not stand in the way of everything else.
 */
export const updateOf = <Values extends { voucherCodes?: string[] | undefined }>(
  values: Values,
  kept: { voucherCodes: string[] },
): Values =>
  sameValue(values.voucherCodes, kept.voucherCodes)
    ? { ...values, voucherCodes: undefined }
    : values;
