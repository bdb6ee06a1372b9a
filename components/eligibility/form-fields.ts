import type { EligibilityDto } from "@/lib/eligibility/client";
import type { EligibilityValues } from "./form-values";

type PersonName = keyof EligibilityDto["person"];

export type PersonPath = `person.${PersonName}`;

/** Every field that an edit can change, by its form name, in form order. */
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

/** Returns the name that rules, labels and history use for a field, without `person.`. */
export const plainName = (field: string): string => field.split(".").at(-1) ?? field;

export function valueAt(values: EligibilityValues, field: EditableField): unknown {
  const [first, second] = field.split(".") as [keyof EligibilityValues, PersonName | undefined];
  return second ? values.person[second] : values[first];
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

const asText = (value: unknown) =>
  isEmpty(value) ? "" : JSON.stringify(typeof value === "string" ? value.trim() : value);

/** Returns whether two values of a field are equal; all empty values are. */
export const sameValue = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** Returns the fields whose values differ. */
export const changedFields = (one: EligibilityValues, other: EligibilityValues): EditableField[] =>
  editableFields.filter((field) => !sameValue(valueAt(one, field), valueAt(other, field)));

/**
 * Returns what an update sends. Leaves out untouched vouchers, so that one deleted from the
 * catalogue since doesn't block other changes.
 */
export const updateOf = <Values extends { voucherCodes?: string[] | undefined }>(
  values: Values,
  kept: { voucherCodes: string[] },
): Values =>
  sameValue(values.voucherCodes, kept.voucherCodes)
    ? { ...values, voucherCodes: undefined }
    : values;
