import { candidateFieldLabels } from "@/lib/candidates/rules";
import { eligibilityFieldLabels, fieldText } from "@/lib/eligibility/rules";
import type { TimelineEvent } from "@/lib/events/schema";
import { assessmentWords } from "./assessment-words";

export type EventTone = "neutral" | "info" | "positive" | "warning" | "negative";

export interface EventWords {
  title: string;
  tone: EventTone;
  detail?: string;
  /** Dashboard page that the detail links to. */
  href?: string;
  /** Changed fields, if the event has them. */
  changes?: FieldWords[];
}

export interface FieldWords {
  field: string;
  before: string;
  after: string;
}

type EventFacts = Pick<TimelineEvent, "type" | "data" | "actorKind" | "actorName">;

const fieldWords: Record<string, string> = {
  ...candidateFieldLabels,
  templateId: "Template",
  letter: "Letter",
  salary: "Salary",
  currency: "Currency",
  payFrequency: "Pay frequency",
  startDate: "Start date",
  expiryDate: "Respond by",
  customFields: "Offer fields",
  locale: "Language",
};

const by = ({ actorKind, actorName }: EventFacts) =>
  ({
    user: ` by ${actorName}`,
    key: ` through the API (${actorName})`,
    client: ` by ${actorName}`,
    candidate: " by the candidate",
    system: "",
  })[actorKind];

const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : null);

function fieldsOf(data: EventFacts["data"]): string | null {
  if (!Array.isArray(data.fields) || data.fields.length === 0) return null;
  return data.fields
    .map((field) => fieldWords[String(field)] ?? String(field))
    .map((label, index) => (index === 0 ? label : label.toLowerCase()))
    .join(", ")
    .replace(/candidate id/g, "candidate ID");
}

/** Returns the detail with a link to another eligibility; nothing if the event names none. */
const eligibilityLink = (detail: string, id: unknown) =>
  typeof id === "number" ? { detail, href: `/eligibility/${id}` } : {};

const joined = (...parts: (string | null | false | undefined)[]) => {
  const detail = parts.filter(Boolean).join(". ");
  return detail ? { detail } : {};
};

const late = ({ data }: EventFacts) => data.afterDeadline === true && "After the response deadline";

const offeredName = ({ data }: EventFacts) =>
  text(data.candidateName) ? `, ${text(data.candidateName)}` : "";

/** Returns the provider with a link to the offer to assist. */
function assisted({ data }: EventFacts) {
  const [provider, id] = [text(data.providerName), text(data.assistanceOfferId)];
  return {
    ...joined(provider && `From ${provider}`),
    ...(provider && id && { href: `/assistance/${encodeURIComponent(id)}` }),
  };
}

/** Returns each field before and after, for events that record both. */
function changesOf({ data }: EventFacts): { changes?: FieldWords[] } {
  if (!Array.isArray(data.changes)) return {};
  const changes = data.changes.flatMap((change: Partial<Record<string, unknown>>) => {
    const name = text(change?.field);
    if (!name) return [];
    const [before, after] = [fieldText(name, change.before), fieldText(name, change.after)];
    return [{ field: eligibilityFieldLabels[name] ?? name, before, after }];
  });
  return { changes };
}

const wordings: Record<string, (event: EventFacts) => EventWords> = {
  "candidate.created": (event) => ({ title: `Added${by(event)}`, tone: "neutral" }),
  "candidate.updated": (event) => ({
    title: `Details changed${by(event)}`,
    tone: "neutral",
    ...joined(fieldsOf(event.data)),
  }),
  "offer.created": (event) => ({ title: `Offer created${by(event)}`, tone: "neutral" }),
  "offer.updated": (event) => ({
    title: `Offer changed${by(event)}`,
    tone: "neutral",
    ...joined(
      fieldsOf(event.data),
      typeof event.data.version === "number" && `Now version ${event.data.version}`,
    ),
  }),
  "offer.sent": (event) => ({
    title: `Offer sent${by(event)}`,
    tone: "info",
    ...joined(
      event.data.mailed === false && "Not emailed: the candidate has no email address",
      late(event),
    ),
  }),
  "offer.resent": (event) => ({ title: `Letter resent${by(event)}`, tone: "info" }),
  "offer.reopened": (event) => ({
    title: `Offer reopened${by(event)}`,
    tone: "info",
    ...(typeof event.data.reopenedAs === "number" && {
      detail: `As offer ${event.data.reopenedAs}`,
      href: `/offers/${event.data.reopenedAs}`,
    }),
  }),
  "offer.reminded": (event) => ({ title: `Candidate reminded${by(event)}`, tone: "info" }),
  "offer.opened": (event) => ({
    title:
      event.actorKind === "candidate" ? `Offer opened${by(event)}` : `Marked as opened${by(event)}`,
    tone: "info",
  }),
  "offer.asked": (event) => ({
    title: `Question asked${by(event)}`,
    tone: "warning",
    ...joined(text(event.data.question)),
  }),
  "offer.question_answered": (event) => ({
    title: `Question answered${by(event)}`,
    tone: "info",
    ...joined(text(event.data.answer)),
  }),
  "offer.accepted": (event) => ({
    title:
      event.actorKind === "candidate"
        ? `Offer accepted${by(event)}`
        : `Acceptance recorded${by(event)}`,
    tone: "positive",
    ...joined(
      text(event.data.typedName) && `Signed as ${text(event.data.typedName)}`,
      event.data.nameDiffers === true && `Not the name on the offer${offeredName(event)}`,
      late(event),
    ),
  }),
  "offer.declined": (event) => ({
    title:
      event.actorKind === "candidate"
        ? `Offer declined${by(event)}`
        : `Decline recorded${by(event)}`,
    tone: "negative",
    ...joined(
      text(event.data.chosenReason) && `Reason: ${text(event.data.chosenReason)}`,
      text(event.data.reason) &&
        `${text(event.data.chosenReason) ? "Message" : "Reason"}: ${text(event.data.reason)}`,
      late(event),
    ),
  }),
  "offer.withdrawn": (event) => ({
    title: `Offer withdrawn${by(event)}`,
    tone: "warning",
    ...joined(text(event.data.reason) && `Reason: ${text(event.data.reason)}`),
  }),
  "offer.undeliverable": ({ data }) => ({
    title: data.bounced === true ? "Email bounced" : "Email couldn't be delivered",
    tone: "negative",
    ...joined(text(data.error)),
  }),
  "offer.complained": () => ({
    title: "Email reported as spam by the candidate",
    tone: "negative",
    detail: "Further emails to this address are blocked",
  }),
  "offer.deadline_near": () => ({ title: "Response due within 24 hours", tone: "warning" }),
  "offer.deadline_passed": () => ({ title: "Response deadline passed", tone: "warning" }),
  "offer.deleted": (event) => ({
    title: text(event.data.jobTitle)
      ? `Offer for ${text(event.data.jobTitle)} deleted${by(event)}`
      : `Offer deleted${by(event)}`,
    tone: "warning",
  }),
  "assistance.seen": (event) => ({
    title: `Offer to assist seen${by(event)}`,
    tone: "info",
    ...assisted(event),
  }),
  "assistance.accepted": (event) => ({
    title: `Offer to assist accepted${by(event)}`,
    tone: "positive",
    ...assisted(event),
  }),
  "assistance.declined": (event) => ({
    title: `Offer to assist declined${by(event)}`,
    tone: "negative",
    ...assisted(event),
  }),
  "assistance.opted_out": (event) => ({
    title: `Opted out of offers to assist${by(event)}`,
    tone: "warning",
    ...assisted(event),
  }),
  "assistance.opted_in": (event) => ({
    title: `Opted in to offers to assist${by(event)}`,
    tone: "neutral",
    ...assisted(event),
  }),
  "eligibility.created": (event) => ({
    title: `Eligibility created${by(event)}`,
    tone: "neutral",
  }),
  "eligibility.updated": (event) => ({
    title: `Eligibility changed${by(event)}`,
    tone: "neutral",
    ...changesOf(event),
  }),
  "eligibility.cancelled": (event) => ({
    title: `Eligibility cancelled${by(event)}`,
    tone: "warning",
    ...eligibilityLink("Replaced by another eligibility", event.data.replacedBy),
  }),
  "eligibility.replaced": (event) => ({
    title: `Eligibility replaced${by(event)}`,
    tone: "info",
    detail: "Replaces a cancelled eligibility",
    ...eligibilityLink("Replaces a cancelled eligibility", event.data.insteadOf),
  }),
};

/** Turns an unknown type into words: `offer.reminder_sent` as `Offer reminder sent`. */
function plainWords(type: string): string {
  const words = type.replaceAll(/[._-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Describes an event for a timeline: a title with who did it, a tone, and a detail if any. */
export function describeEvent(event: EventFacts): EventWords {
  const wording = Object.hasOwn(wordings, event.type) ? wordings[event.type] : undefined;
  if (wording) return wording(event);
  const words = assessmentWords(event.type, event.data, by(event));
  if (words) return words;
  return { title: `${plainWords(event.type)}${by(event)}`, tone: "neutral" };
}
