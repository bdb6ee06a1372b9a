import type { EligibilityRecord } from "./contract-schema";
import type { EligibilityDto } from "./schema";

/** Formats an instant to the second, as the contract writes it: `2027-03-05T23:59:59Z`. */
const toSecond = (instant: string): string => instant.replace(/\.\d+Z$/, "Z");

const maybe = (instant: string | null): string | null => instant && toSecond(instant);

/**
 * Converts an eligibility to the contract's fields; `psi_eligiblity_id` is spelled as published.
 */
export function toRecord(eligibility: EligibilityDto): EligibilityRecord {
  const { person } = eligibility;
  return {
    candidate: {
      additional_attributes: person.additionalAttributes,
      address1: person.address1,
      address2: person.address2,
      candidate_id: eligibility.candidateId,
      city: person.city,
      country: person.country,
      email: person.email,
      first_name: person.firstName,
      home_phone: person.homePhone,
      last_name: person.lastName,
      middle_name: person.middleName,
      office_phone: person.officePhone,
      postal_code: person.postalCode,
      province_state: person.provinceState,
      school_code: person.schoolCode,
      special_accommodations: eligibility.specialAccommodations,
      suffix: person.suffix,
    },
    client_eligibility_id: eligibility.clientEligibilityId,
    created_datetime: toSecond(eligibility.createdAt),
    eligibility_end_date: maybe(eligibility.eligibilityEndDate),
    eligibility_status_message: eligibility.schedule.message,
    eligible_to_schedule: eligibility.schedule.eligible,
    portion_codes: eligibility.portionCodes,
    psi_eligiblity_id: String(eligibility.id),
    schedule_start_date: maybe(eligibility.scheduleStartDate),
    status: eligibility.status,
    test_code: eligibility.testCode,
  };
}
