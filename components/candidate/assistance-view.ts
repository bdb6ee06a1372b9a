import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { isAnswerable } from "@/lib/assistance/rules";
import { formatDeadline } from "@/lib/format/dates";
import { isolateNames } from "@/lib/format/isolate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Contact } from "./next-steps";

/** Everything that the parts of the pages of an offer to assist need. */
export interface AssistanceView {
  shown: LinkedAssistance;
  linkId: string;
  texts: Messages["assistance"];
  /** Texts that offers of employment share. */
  shared: Messages["offerPage"];
  calendar: Messages["calendar"];
  locale: string;
  now: Date;
  /** What is offered, as the beginning of a sentence. */
  service: string | null;
  /** The response deadline, formatted. */
  deadline: string | null;
  isOpen: boolean;
}

export function assistanceView(given: LinkedAssistance, linkId: string, now: Date): AssistanceView {
  const { answerBy, contact, reason, timeZone } = given;
  const { assistance: texts, calendar, offerPage: shared } = messagesFor(given.locale);
  const locale = spokenLocale(given.locale);
  const names = ["company", "firstName", "candidateName", "providerName"] as const;
  const service = reason && texts.services[reason];
  return {
    shown: {
      ...isolateNames(given, names, locale),
      contact: contact && isolateNames(contact, ["name"], locale),
    },
    ...{ linkId, texts, shared, calendar, locale, now },
    service: service && service.charAt(0).toLocaleUpperCase(locale) + service.slice(1),
    deadline: answerBy && formatDeadline(answerBy, locale, timeZone),
    isOpen: isAnswerable(given.status),
  };
}

/** Returns who can help: the member who offered, else the account. */
export function helperOf({ shared, shown, texts: { contact } }: AssistanceView): Contact {
  const { company, providerName } = shown;
  const person = shown.contact;
  if (!person) {
    const text = shown.wasMailed ? contact.company(company) : contact.account(company);
    return { name: company, text, mail: null };
  }
  const { email: address, name } = person;
  return {
    name,
    text: shared.next.person(company),
    mail: { address, subject: contact.subject(providerName), link: contact.link(address) },
  };
}
