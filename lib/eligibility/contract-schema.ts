import { z } from "zod";
import { eligibilityStatuses } from "@/db/enums";
import { refineState, stateAsCode } from "@/lib/format/us-states";
import {
  codeList,
  type EligibilityTerms,
  externalCandidateId,
  personFields,
  refineWindow,
  termFields,
  testCode,
} from "./schema";

/** Path parameters; values that no account can have are not found. */
export const ContractParams = z.object({
  accountCode: z.string(),
  candidateId: z.string().trim(),
  testCode: z.string(),
});
export const CandidateOfAccountParams = ContractParams.omit({ testCode: true });

const statusText = "The request is invalid. Only active, inactive, or all can be passed as values.";

export const StatusQuery = z.object({
  status: z.enum([...eligibilityStatuses, "all"], { error: statusText }),
});
export type StatusQuery = z.output<typeof StatusQuery>;

const person = Object.fromEntries(
  Object.entries(personFields).map(([name, field]) => [name, field()]),
) as { [Name in keyof typeof personFields]: ReturnType<(typeof personFields)[Name]> };

const terms = Object.fromEntries(
  Object.entries(termFields)
    .filter(([name]) => name !== "special_accommodations")
    .map(([name, field]) => [name, field()]),
) as {
  [Name in Exclude<keyof typeof termFields, "special_accommodations">]: ReturnType<
    (typeof termFields)[Name]
  >;
};

/** Request body of the contract, as published: one complete eligibility in snake case. */
export const EligibilityModel = z
  .object({
    candidate: z.object({
      candidate_id: externalCandidateId(),
      ...person,
      special_accommodations: termFields.special_accommodations(),
    }),
    test_code: testCode(),
    ...terms,
  })
  .superRefine((model, context) => {
    const { country, province_state: provinceState } = model.candidate;
    refineState({ country, provinceState }, ["candidate", "province_state"], context);
    const { schedule_start_date: start, eligibility_end_date: end } = model;
    refineWindow(start, end, "eligibility_end_date", context);
  })
  .meta({ id: "EligibilityModel" });
export type EligibilityModel = z.output<typeof EligibilityModel>;

export const VoucherCodes = codeList().meta({ id: "VoucherCodes" });

/** Converts the contract's body to our fields, with its two ids. */
export function fromModel(model: EligibilityModel): EligibilityTerms & {
  candidateId: string;
  testCode: string;
} {
  const { candidate } = model;
  return {
    candidateId: candidate.candidate_id,
    testCode: model.test_code,
    person: {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      middleName: candidate.middle_name,
      suffix: candidate.suffix,
      email: candidate.email,
      homePhone: candidate.home_phone,
      officePhone: candidate.office_phone,
      address1: candidate.address1,
      address2: candidate.address2,
      city: candidate.city,
      provinceState: stateAsCode(candidate.country, candidate.province_state),
      postalCode: candidate.postal_code,
      country: candidate.country,
      schoolCode: candidate.school_code,
      additionalAttributes: candidate.additional_attributes,
    },
    specialAccommodations: candidate.special_accommodations,
    clientEligibilityId: model.client_eligibility_id,
    portionCodes: model.portion_codes,
    voucherCodes: model.voucher_codes,
    registrationMode: model.registration_mode,
    scheduleStartDate: model.schedule_start_date,
    eligibilityEndDate: model.eligibility_end_date,
  };
}

const nullable = () => z.string().nullable();

/** A record as the contract returns it: the body's fields and its state. */
export const EligibilityRecord = z
  .object({
    candidate: z.object({
      additional_attributes: z.array(z.object({ key: z.string(), value: z.string() })),
      address1: nullable(),
      address2: nullable(),
      candidate_id: z.string(),
      city: nullable(),
      country: nullable(),
      email: nullable(),
      first_name: z.string(),
      home_phone: nullable(),
      last_name: z.string(),
      middle_name: nullable(),
      office_phone: nullable(),
      postal_code: nullable(),
      province_state: nullable(),
      school_code: nullable(),
      special_accommodations: z.array(z.string()),
      suffix: nullable(),
    }),
    client_eligibility_id: nullable(),
    /** `YYYY-MM-DDThh:mm:ssZ`, like every instant here. */
    created_datetime: z.string(),
    eligibility_end_date: nullable(),
    eligibility_status_message: z.string(),
    eligible_to_schedule: z.boolean(),
    portion_codes: z.array(z.string()),
    psi_eligiblity_id: z.string(),
    schedule_start_date: nullable(),
    status: z.enum(eligibilityStatuses),
    test_code: z.string(),
  })
  .meta({ id: "EligibilityRecord" });
export type EligibilityRecord = z.output<typeof EligibilityRecord>;
