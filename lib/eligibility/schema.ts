import { z } from "zod";
import { eligibilityStatuses, registrationModes } from "@/db/enums";
import {
  isAddressable,
  maxAttributes,
  repeatedKeys,
  unaddressableId,
} from "@/lib/candidates/rules";
import { countryCodes } from "@/lib/format/countries";
import { refineState, stateAsCode } from "@/lib/format/us-states";
import { PageQuery } from "@/lib/pagination";
import { anyLine, bodyId, commaList, line, pathId } from "@/lib/schemas";
import { scheduleRules, windowProblem } from "./rules";

/** Trimmed text; absent, null and empty all become null. */
const text = (max: number) =>
  anyLine(max)
    .nullish()
    .transform((value) => value || null);

const country = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => code === "" || countryCodes.includes(code), "Invalid country code")
    .nullish()
    .transform((value) => value || null);

const attributes = () =>
  z
    .array(
      z.object({
        key: line(100),
        value: z
          .string()
          .max(1000)
          .nullish()
          .transform((v) => v ?? ""),
      }),
    )
    .max(maxAttributes)
    .nullish()
    .transform((value) => value ?? [])
    .superRefine((list, context) => {
      for (const index of repeatedKeys(list)) {
        context.addIssue({ code: "custom", path: [index, "key"], message: "Key is used twice" });
      }
    });

/** Codes without duplicates, in order. */
export const codeList = () =>
  z
    .array(anyLine(100).min(1))
    .max(100)
    .transform((codes) => [...new Set(codes)]);

const instantForm = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const instantText = "Must be a UTC date and time as YYYY-MM-DDThh:mm:ssZ";

const isInstant = (value: string | null): boolean =>
  value !== null && instantForm.test(value) && isRealInstant(value);

function isRealInstant(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value.replace("Z", ".000Z");
}

/** An instant exactly as the contract writes it. */
const instant = () =>
  z
    .string()
    .regex(instantForm, instantText)
    .refine(isRealInstant, { error: instantText, when: ({ issues }) => issues.length === 0 })
    .nullish()
    .transform((value) => value ?? null);

export const testCode = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,50}$/, "Must be 1 to 50 letters, digits, hyphens or underscores");

export const externalCandidateId = () => line(100).refine(isAddressable, unaddressableId);

/** Schemas of each field, shared by the native body here and the contract's in snake case. */
export const personFields = {
  first_name: () => line(100),
  last_name: () => line(100),
  middle_name: () => text(100),
  suffix: () => text(50),
  email: () => text(254),
  home_phone: () => text(50),
  office_phone: () => text(50),
  address1: () => text(200),
  address2: () => text(200),
  city: () => text(100),
  province_state: () => text(100),
  postal_code: () => text(20),
  country,
  school_code: () => text(100),
  additional_attributes: attributes,
};

export const termFields = {
  /** Null for an empty text, undefined when absent. */
  client_eligibility_id: () =>
    z
      .string()
      .regex(
        /^[A-Za-z0-9._-]{0,20}$/,
        "Must be at most 20 letters, digits, hyphens, dots or underscores",
      )
      .nullish()
      .transform((value) => (value === "" ? null : (value ?? undefined))),
  special_accommodations: () =>
    codeList()
      .nullish()
      .transform((value) => value ?? undefined),
  portion_codes: () =>
    codeList()
      .nullish()
      .transform((value) => value ?? []),
  voucher_codes: () =>
    codeList()
      .nullish()
      .transform((value) => value ?? undefined),
  registration_mode: () =>
    z
      .enum(registrationModes)
      .nullish()
      .transform((value) => value ?? null),
  schedule_start_date: instant,
  eligibility_end_date: instant,
};

/** Adds an issue if the window ends before it starts; ignores unreadable bounds. */
export function refineWindow(
  start: string | null,
  end: string | null,
  path: string,
  context: z.RefinementCtx,
): void {
  const message = isInstant(start) && isInstant(end) ? windowProblem(start, end) : null;
  if (message) context.addIssue({ code: "custom", path: [path], message });
}

const Person = z
  .object({
    firstName: personFields.first_name(),
    lastName: personFields.last_name(),
    middleName: personFields.middle_name(),
    suffix: personFields.suffix(),
    email: personFields.email(),
    homePhone: personFields.home_phone(),
    officePhone: personFields.office_phone(),
    address1: personFields.address1(),
    address2: personFields.address2(),
    city: personFields.city(),
    provinceState: personFields.province_state(),
    postalCode: personFields.postal_code(),
    country: personFields.country(),
    schoolCode: personFields.school_code(),
    additionalAttributes: personFields.additional_attributes(),
  })
  .overwrite((given) => ({
    ...given,
    provinceState: stateAsCode(given.country, given.provinceState),
  }));
export type PersonInput = z.output<typeof Person>;

const terms = {
  person: Person,
  /** Undefined leaves it unchanged in an update, as for the two below. */
  clientEligibilityId: termFields.client_eligibility_id(),
  specialAccommodations: termFields.special_accommodations(),
  voucherCodes: termFields.voucher_codes(),
  portionCodes: termFields.portion_codes(),
  registrationMode: termFields.registration_mode(),
  scheduleStartDate: termFields.schedule_start_date(),
  eligibilityEndDate: termFields.eligibility_end_date(),
};
const Terms = z.object(terms);
export type EligibilityTerms = z.output<typeof Terms>;

function refineTerms(input: EligibilityTerms, context: z.RefinementCtx): void {
  refineState(input.person, ["person", "provinceState"], context);
  refineWindow(input.scheduleStartDate, input.eligibilityEndDate, "eligibilityEndDate", context);
}

/**
 * Input for a new eligibility; the person is the account's candidate with that ID, or is created.
 */
export const CreateEligibilityInput = z
  .object({
    ...terms,
    candidateId: externalCandidateId(),
    /** Our own id of a person without a candidate ID who should get this one. */
    personId: bodyId().optional(),
    testCode: testCode(),
  })
  .superRefine(refineTerms);
export type CreateEligibilityInput = z.output<typeof CreateEligibilityInput>;

/**
 * The complete eligibility: absent fields are cleared, except vouchers and those that an update can't change.
 */
export const UpdateEligibilityInput = z
  .object({
    ...terms,
    candidateId: externalCandidateId().optional(),
    testCode: testCode().optional(),
  })
  .superRefine(refineTerms);
export type UpdateEligibilityInput = z.output<typeof UpdateEligibilityInput>;

export const EligibilityParams = z.object({ id: pathId("eligibility") });
export const EligibilityReference = z.object({ id: bodyId(), revision: z.int() });

export const eligibilitySorts = [
  "eligibilityEndDate",
  "-eligibilityEndDate",
  "createdAt",
  "-createdAt",
] as const;

export const EligibilityListQuery = PageQuery.extend({
  /** Matches the candidate's name, email and candidate ID, and the client eligibility ID. */
  search: z.string().trim().max(200).optional(),
  status: z.enum(eligibilityStatuses).optional(),
  testId: commaList(z.coerce.number<string>().int().min(1).max(2_147_483_647)).optional(),
  /** Candidates who can schedule now and whose window ends within this many days. */
  closingWithin: z.coerce.number().int().min(0).max(366).optional(),
  canSchedule: z.enum(["yes", "no"]).optional(),
  rule: commaList(z.enum(scheduleRules)).optional(),
  candidateId: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  sort: z.enum(eligibilitySorts).default("-createdAt"),
});
export type EligibilityListQuery = z.output<typeof EligibilityListQuery>;

const nullable = () => z.string().nullable();

const PersonDto = z.object({
  firstName: z.string(),
  lastName: z.string(),
  middleName: nullable(),
  suffix: nullable(),
  email: nullable(),
  homePhone: nullable(),
  officePhone: nullable(),
  address1: nullable(),
  address2: nullable(),
  city: nullable(),
  provinceState: nullable(),
  postalCode: nullable(),
  country: nullable(),
  schoolCode: nullable(),
  additionalAttributes: z.array(z.object({ key: z.string(), value: z.string() })),
});

const Schedule = z.object({
  eligible: z.boolean(),
  rule: z.enum(scheduleRules).nullable(),
  message: z.string(),
});

/** A row of the list. Instants ISO 8601 UTC; `candidateId` is the account's own reference. */
export const EligibilityListRow = z.object({
  id: z.int(),
  status: z.enum(eligibilityStatuses),
  personId: z.int(),
  candidateId: z.string(),
  candidateName: z.string(),
  testId: z.int(),
  testCode: z.string(),
  testName: z.string(),
  portionCodes: z.array(z.string()),
  voucherCodes: z.array(z.string()),
  scheduleStartDate: z.iso.datetime().nullable(),
  eligibilityEndDate: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  schedule: Schedule,
});
export type EligibilityListRow = z.output<typeof EligibilityListRow>;

export const EligibilityDto = EligibilityListRow.extend({
  person: PersonDto,
  clientEligibilityId: nullable(),
  specialAccommodations: z.array(z.string()),
  registrationMode: z.enum(registrationModes).nullable(),
  portions: z.array(z.object({ code: z.string(), name: z.string() })),
  testRetiredAt: z.iso.datetime().nullable(),
  revision: z.int(),
}).meta({ id: "Eligibility" });
export type EligibilityDto = z.output<typeof EligibilityDto>;
