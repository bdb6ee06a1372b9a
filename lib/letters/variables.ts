export type LetterVariableGroup =
  | "candidate"
  | "job"
  | "offer"
  | "fields"
  | "assistance"
  | "account";

export type LetterVariable = {
  name: string;
  label: string;
  group: LetterVariableGroup;
  example: string;
};

/** A variable with the field it stands for in its group. */
type CatalogueEntry = LetterVariable & { field: string };

function inGroup(
  group: LetterVariableGroup,
  rows: readonly (readonly [name: string, field: string, label: string, example: string])[],
): CatalogueEntry[] {
  return rows.map(([name, field, label, example]) => ({
    name,
    field,
    label,
    group,
    example,
  }));
}

/** Every variable with its field; `letterVariables` is the public list. */
export const catalogue: readonly CatalogueEntry[] = [
  ...inGroup("candidate", [
    ["candidate_name", "name", "Name", "John Doe"],
    ["candidate_first_name", "firstName", "First name", "John"],
    ["candidate_middle_name", "middleName", "Middle name", "Robert"],
    ["candidate_last_name", "lastName", "Last name", "Doe"],
    ["candidate_suffix", "suffix", "Suffix", "Jr."],
    ["candidate_email", "email", "Email", "john.doe@example.com"],
    ["candidate_phone", "phone", "Phone", "+1 555 123 4567"],
    ["candidate_home_phone", "homePhone", "Home phone", "+1 555 123 4568"],
    ["candidate_office_phone", "officePhone", "Office phone", "+1 555 123 4569"],
    [
      "candidate_address",
      "address",
      "Address in one line",
      "12 Main Street, Springfield, IL 62701",
    ],
    ["candidate_address1", "address1", "Address line 1", "12 Main Street"],
    ["candidate_address2", "address2", "Address line 2", "Apartment 4"],
    ["candidate_city", "city", "City", "Springfield"],
    ["candidate_province_state", "provinceState", "State or province", "IL"],
    ["candidate_postal_code", "postalCode", "Postal code", "62701"],
    ["candidate_country", "country", "Country", "United States"],
    ["candidate_country_code", "countryCode", "Country code, for conditions", "US"],
  ]),
  ...inGroup("job", [
    ["job_title", "title", "Job title", "Senior Backend Engineer"],
    ["job_department", "department", "Department", "Engineering"],
    ["job_location", "location", "Location", "San Francisco, CA (Remote)"],
    ["job_employment_type", "employmentType", "Employment type", "full-time"],
  ]),
  ...inGroup("offer", [
    ["salary", "salary", "Salary", "$150,000"],
    ["salary_amount", "salaryAmount", "Salary as a plain number", "150000"],
    ["currency", "currency", "Currency", "USD"],
    ["pay_frequency", "payFrequency", "Pay frequency", "per year"],
    ["pay_frequency_code", "payFrequencyCode", "Pay frequency, for conditions", "yearly"],
    ["start_date", "startDate", "Start date", "April 15, 2024"],
    ["start_date_iso", "startDateIso", "Start date, for calculations", "2024-04-15"],
    ["expiry_date", "expiryDate", "Respond by", "April 1, 2024"],
    ["expiry_date_iso", "expiryDateIso", "Respond by, for calculations", "2024-04-01"],
    ["created_date", "createdDate", "Date of the offer", "March 15, 2024"],
    ["created_date_iso", "createdDateIso", "Date of the offer, for calculations", "2024-03-15"],
    ["offer_id", "id", "Offer number", "12"],
    ["accept_url", "acceptUrl", "Link to the candidate's page", "https://…"],
  ]),
  ...inGroup("assistance", [
    ["provider_name", "providerName", "Provider", "Bright Futures"],
    ["service", "service", "Service", "education service"],
    ["additional_notes", "additionalNotes", "Notes", "Ask for Maria."],
    ["coupon_code", "couponCode", "Coupon", "LEARN-2024"],
    ["answer_by", "answerBy", "Respond by", "April 1, 2024"],
    ["answer_by_iso", "answerByIso", "Respond by, for calculations", "2024-04-01"],
    ["answer_url", "answerUrl", "Link to the candidate's page", "https://example.com/answer"],
    ["opt_out_url", "optOutUrl", "Unsubscribe link", "https://example.com/opt-out"],
  ]),
  ...inGroup("account", [
    ["company_name", "name", "Company name", "Acme"],
    ["company_address", "address", "Company address", "1 Market Street, San Francisco, CA 94105"],
    ["signatory_name", "signatoryName", "Signatory", "Jane Roe"],
    ["signatory_title", "signatoryTitle", "Signatory's title", "Head of People"],
    ["signature", "signature", "Signature, with name and title", "Jane Roe, Head of People"],
    ["company_time_zone", "timeZone", "Company time zone", "America/Los_Angeles"],
  ]),
];

/** Variables that a template may use, for menus and chips; safe in a browser. */
export const letterVariables: readonly LetterVariable[] = catalogue.map(
  ({ name, label, group, example }) => ({ name, label, group, example }),
);
