import { expect, test } from "vitest";
import { checkSending, type SendSubject } from "./check-sending";

const moment = { today: "2026-11-29", locale: "en-GB" };

const sound: SendSubject = {
  salary: 100_000,
  currency: "USD",
  payFrequency: "yearly",
  startDate: "2027-02-01",
  expiryDate: "2026-12-15",
  candidateName: "Ada Byron",
  job: { salaryMin: 90_000, salaryMax: 110_000, currency: "USD", payFrequency: "yearly" },
  customFields: { bonus: 1 },
  fields: [],
  acceptedOfferId: null,
  openOfferId: null,
};

const textsOf = (changes: Partial<SendSubject>) =>
  checkSending({ ...sound, ...changes }, moment).map(
    ({ level, message }) => `${level}: ${message}`,
  );

test("nothing speaks against a sound offer, nor against one without terms", () => {
  expect(textsOf({})).toEqual([]);
  expect(textsOf({ salary: null, currency: null, startDate: null, expiryDate: null })).toEqual([]);
});

const { job } = sound;

test.each<[string, Partial<SendSubject>]>([
  [
    "error: The response deadline was 1 November 2026. Extend it before sending.",
    { expiryDate: "2026-11-01" },
  ],
  [
    "error: The response deadline was 28 November 2026. Extend it before sending.",
    { expiryDate: "2026-11-28" },
  ],
  [
    "warning: The response deadline is today, so the candidate has less than a day.",
    { expiryDate: "2026-11-29" },
  ],
  [
    "warning: The response deadline, 15 December 2029, is more than a year away.",
    { expiryDate: "2029-12-15", startDate: null },
  ],
  [
    "warning: The start date, 1 December 2026, is before the response deadline, 15 December 2026.",
    { startDate: "2026-12-01" },
  ],
  ["warning: The start date, 1 January 2026, has passed.", { startDate: "2026-01-01" }],
  [
    "warning: The start date, 1 February 2072, is more than ten years away.",
    { startDate: "2072-02-01" },
  ],
  ["warning: The pay, 100,000 per year, has no currency.", { currency: null }],
  ["warning: The pay is in EUR, but the job's is in USD.", { currency: "EUR" }],
  ["warning: The pay is per month, but the job's is per year.", { payFrequency: "monthly" }],
  [
    "warning: The pay, US$65 per year, is below the job's range, US$90,000 to US$110,000 per year.",
    { salary: 65 },
  ],
  [
    "warning: The pay, US$100,000 per year, is above the job's range, up to US$99,999 per year.",
    { job: { ...job, salaryMin: null, salaryMax: 99_999 } },
  ],
  [
    "warning: Ada Byron has already accepted an offer for this job (offer 12).",
    { acceptedOfferId: 12, openOfferId: 13 },
  ],
  ["warning: Ada Byron already has an open offer for this job (offer 13).", { openOfferId: 13 }],
])("%s", (text, changes) => expect(textsOf(changes)).toEqual([text]));

test.each<[string, Partial<SendSubject>]>([
  ["a deadline tomorrow", { expiryDate: "2026-11-30" }],
  ["a deadline in exactly a year", { expiryDate: "2027-11-29", startDate: null }],
  ["a start on the day of the deadline", { startDate: "2026-12-15" }],
  ["pay at the bounds of the range", { salary: 90_000 }],
  [
    "a job without pay",
    { job: { salaryMin: null, salaryMax: null, currency: null, payFrequency: null } },
  ],
])("doesn't warn about %s", (_, changes) => expect(textsOf(changes)).toEqual([]));

test("a required field without a value stops it", () => {
  const field = { type: "text" as const, options: [], required: true, isRetired: false };
  const fields = ["Manager", "Bonus"].map((label) => ({
    ...{ ...field, label, key: label.toLowerCase() },
  }));
  expect(textsOf({ fields })).toEqual(["error: Manager is required before sending."]);
});
