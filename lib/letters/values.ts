import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import type { FieldValue } from "@/lib/format/field-value";
import { memoize } from "@/lib/format/memoize";
import { formatMoney } from "@/lib/format/money";
import { fullName, greetedName } from "@/lib/format/names";
import { payFrequencyWords } from "@/lib/format/pay-frequency";
import { employmentTypeWords } from "./employment-type";
import { fieldLetterValues } from "./fields";
import { SafeHtml } from "./safe-html";
import { signatureBlock } from "./signature-block";
import type { LetterData } from "./types";

const regionNames = memoize((locale: string) => new Intl.DisplayNames(locale, { type: "region" }));

/** Returns a country's name for its ISO 3166-1 code; an unknown code unchanged. */
function countryName(country: string | null | undefined, locale: string) {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country;
  return regionNames(locale).of(country);
}

function addressOf(candidate: LetterData["candidate"], locale: string): string {
  const { address1, address2, city, provinceState, postalCode } = candidate;
  const country = countryName(candidate.country, locale);
  const region = [provinceState, postalCode].filter(Boolean).join(" ");
  return [address1, address2, city, region, country].filter(Boolean).join(", ");
}

function offerValues({ offer, account }: LetterData, locale: string, acceptUrl: string) {
  if (!offer) return {};
  const { salary, currency, payFrequency, startDate, expiryDate, createdAt } = offer;
  const created = createdAt && todayIn(account.timeZone, new Date(createdAt));
  return {
    salary: salary === null ? null : formatMoney(salary, currency, locale),
    salary_amount: salary,
    currency,
    pay_frequency: payFrequency && payFrequencyWords(payFrequency, locale),
    pay_frequency_code: payFrequency,
    start_date: startDate && formatDate(startDate, locale),
    start_date_iso: startDate,
    expiry_date: expiryDate && formatDate(expiryDate, locale),
    expiry_date_iso: expiryDate,
    created_date: created && formatDate(created, locale),
    created_date_iso: created,
    offer_id: offer.id,
    accept_url: acceptUrl,
  };
}

function assistanceValues({ assistance }: LetterData, locale: string) {
  return {
    provider_name: assistance?.providerName,
    service: assistance?.service,
    additional_notes: assistance?.additionalNotes,
    coupon_code: assistance?.couponCode,
    answer_by: assistance?.answerBy && formatDate(assistance.answerBy, locale),
    answer_by_iso: assistance?.answerBy,
    answer_url: assistance?.answerUrl,
    opt_out_url: assistance?.optOutUrl,
  };
}

/** Returns each variable's value, formatted for the locale, without blank values. */
export function letterValues(data: LetterData, locale: string, acceptUrl: string) {
  const { candidate, job, account } = data;
  const { signatory } = account;
  const values: Record<string, FieldValue | SafeHtml | null | undefined> = {
    candidate_name: fullName(candidate),
    candidate_first_name: greetedName(candidate),
    candidate_middle_name: candidate.middleName,
    candidate_last_name: candidate.lastName,
    candidate_suffix: candidate.suffix,
    candidate_email: candidate.email,
    candidate_phone: candidate.phone,
    candidate_home_phone: candidate.homePhone,
    candidate_office_phone: candidate.officePhone,
    candidate_address: addressOf(candidate, locale),
    candidate_address1: candidate.address1,
    candidate_address2: candidate.address2,
    candidate_city: candidate.city,
    candidate_province_state: candidate.provinceState,
    candidate_postal_code: candidate.postalCode,
    candidate_country: countryName(candidate.country, locale),
    candidate_country_code: candidate.country,
    job_title: job?.title,
    job_department: job?.department,
    job_location: job?.location,
    job_employment_type: job?.employmentType && employmentTypeWords(job.employmentType, locale),
    ...offerValues(data, locale, acceptUrl),
    ...fieldLetterValues(data.fields ?? [], { locale, currency: data.offer?.currency ?? null }),
    ...assistanceValues(data, locale),
    company_name: account.name,
    company_address: account.address,
    company_time_zone: account.timeZone,
    signatory_name: signatory?.name,
    signatory_title: signatory?.title,
    signature: signatory && signatureBlock(signatory),
  };
  return new Map(
    Object.entries(values).filter(
      ([, value]) => value instanceof SafeHtml || (value != null && String(value).trim() !== ""),
    ),
  );
}
