import type { PayFrequency } from "@/db/enums";
import type { UnresolvedVariable } from "./schema";

type Text = string | null | undefined;

/** An offer to assist; `service` is what is offered, in words. */
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
 * The plain facts a letter is rendered from; dates are `YYYY-MM-DD`. A letter is of an offer, with
 * its job, or of an offer to assist: what belongs to the other is empty.
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
    /** Null before the offer has one. */
    id: number | null;
    salary: number | null;
    currency: string | null;
    payFrequency: PayFrequency | null;
    startDate: string | null;
    expiryDate: string | null;
    /** The instant at which the offer was made; shown as a date in the account's time zone. */
    createdAt: Date | string | null;
  } | null;
  assistance?: AssistanceFacts | null;
  account: { name: string; address?: Text; timeZone: string };
};

export type LetterTemplate = { body: string; locale: string };

export type RenderedLetter = { html: string; unresolved: UnresolvedVariable[] };
