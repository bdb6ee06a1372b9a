import type { PaperSize, PayFrequency } from "@/db/enums";
import type { FilledField } from "./fields";
import type { LetterProblem } from "./schema";

type Text = string | null | undefined;

/** Who signs an account's letters; `image` is a data: address of their signature. */
export interface Signatory {
  name: string | null;
  title: string | null;
  image: string | null;
}

/** What surrounds a letter: never part of its text. `logo` is a data: address. */
export interface LetterBranding {
  company: string;
  paper: PaperSize;
  /** `#rrggbb`. */
  color: string | null;
  logo: string | null;
  letterhead: string | null;
  footer: string | null;
}

/** An offer to assist; `service` is its service in words. */
export type AssistanceFacts = {
  providerName: string;
  service: Text;
  additionalNotes: Text;
  couponCode: Text;
  answerBy: string | null;
  answerUrl: string;
  optOutUrl: string;
};

/**
 * Data that a letter is rendered from; dates are `YYYY-MM-DD`. A letter is about an offer with its
 * job, or about an offer to assist; the other is null.
 */
export type LetterData = {
  candidate: {
    firstName: string;
    lastName: string;
    middleName?: Text;
    suffix?: Text;
    email?: Text;
    phone?: Text;
    homePhone?: Text;
    officePhone?: Text;
    address1?: Text;
    address2?: Text;
    city?: Text;
    provinceState?: Text;
    postalCode?: Text;
    country?: Text;
  };
  job: {
    title: string;
    department?: Text;
    location?: Text;
    employmentType?: Text;
  } | null;
  offer: {
    /** Null before the offer exists. */
    id: number | null;
    salary: number | null;
    currency: string | null;
    payFrequency: PayFrequency | null;
    startDate: string | null;
    expiryDate: string | null;
    /** Instant the offer was created; shown as a date in the account's time zone. */
    createdAt: Date | string | null;
  } | null;
  /** What is only an example, so that nothing in a letter contradicts it. */
  examples?: { candidate: boolean; offer: boolean };
  /** The account's offer fields with the offer's values. */
  fields?: readonly FilledField[];
  assistance?: AssistanceFacts | null;
  account: { name: string; address?: Text; timeZone: string; signatory?: Signatory | null };
};

export type LetterTemplate = { body: string; locale: string };

export type RenderedLetter = { html: string; problems: LetterProblem[] };
