import { candidateFieldLabels } from "@/lib/candidates/rules";
import { eligibilityFieldLabels, fieldText } from "@/lib/eligibility/rules";
import type { TimelineEvent } from "@/lib/events/schema";
import { assessmentWords } from "./assessment-words";

export type EventTone = "neutral" | "info" | "positive" | "warning" | "negative";

export interface EventWords {
  title: string;
  tone: EventTone;
  detail?: string;
  /** The page of the dashboard that the detail leads to. */
  href?: string;
  /** Field by field, where the event tells. */
  changes?: FieldWords[];
}

export interface FieldWords {
  field: string;
  before: string;
  after: string;
}

type Happened = Pick<TimelineEvent, "type" | "data" | "actorKind" | "actorName">;

const fieldWords: Record<string, string> = {
  ...candidateFieldLabels,
  templateId: "Template",
  letter: "Letter",
  salary: "Salary",
  currency: "Currency",
  payFrequency: "Pay frequency",
  startDate: "Start date",
  expiryDate: "Last day to answer",
};

const by = ({ actorKind, actorName }: Happened) =>
  ({
    user: ` by ${actorName}`,
    key: ` through the API (${actorName})`,
    client: ` by ${actorName}`,
    candidate: " by the candidate",
    system: "",
  })[actorKind];

const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : null);

function fieldsOf(data: Happened["data"]): string | null {
  if (!Array.isArray(data.fields) || data.fields.length === 0) return null;
  return data.fields
    .map((field) => fieldWords[String(field)] ?? String(field))
    .map((label, index) => (index === 0 ? label : label.toLowerCase()))
    .join(", ")
    .replace(/candidate id/g, "candidate ID");
}

/** The words as a link to another eligibility; nothing where the event names none. */
const eligibilityLink = (detail: string, id: unknown) =>
  typeof id === "number" ? { detail, href: `/eligibility/${id}` } : {};

const joined = (...parts: (string | null | false | undefined)[]) => {
  const detail = parts.filter(Boolean).join(". ");
  return detail ? { detail } : {};
};

const late = ({ data }: Happened) => data.afterDeadline === true && "After the last day to answer";

/** Which offer to assist it was. */
function assisted({ data }: Happened) {
  const [provider, id] = [text(data.providerName), text(data.assistanceOfferId)];
  return {
    ...joined(provider && `From ${provider}`),
    ...(provider && id && { href: `/assistance/${encodeURIComponent(id)}` }),
  };
}

/** What each field was and is, of an event that tells both. */
function changesOf({ data }: Happened): { changes?: FieldWords[] } {
  if (!Array.isArray(data.changes)) return {};
  const changes = data.changes.flatMap((change: Partial<Record<string, unknown>>) => {
    const name = text(change?.field);
    if (!name) return [];
    const [before, after] = [fieldText(name, change.before), fieldText(name, change.after)];
    return [{ field: eligibilityFieldLabels[name] ?? name, before, after }];
  });
  return { changes };
}

const wordings: Record<string, (event: Happened) => EventWords> = {
  "candidate.created": (event) => ({ title: `Added${by(event)}`, tone: "neutral" }),
  "candidate.updated": (event) => ({
    title: `Details changed${by(event)}`,
    tone: "neutral",
    ...joined(fieldsOf(event.data)),
  }),
  "offer.created": (event) => ({ title: `Offer made${by(event)}`, tone: "neutral" }),
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
    ...joined(event.data.mailed === false && "Not by mail: the candidate has no email address"),
  }),
  "offer.resent": (event) => ({ title: `Letter sent again${by(event)}`, tone: "info" }),
  "offer.opened": (event) => ({
    title:
      event.actorKind === "candidate" ? `Offer opened${by(event)}` : `Marked as opened${by(event)}`,
    tone: "info",
  }),
  "offer.accepted": (event) => ({
    title:
      event.actorKind === "candidate"
        ? `Offer accepted${by(event)}`
        : `Acceptance recorded${by(event)}`,
    tone: "positive",
    ...joined(text(event.data.typedName) && `Signed as ${text(event.data.typedName)}`, late(event)),
  }),
  "offer.declined": (event) => ({
    title:
      event.actorKind === "candidate"
        ? `Offer declined${by(event)}`
        : `Refusal recorded${by(event)}`,
    tone: "negative",
    ...joined(text(event.data.reason) && `Reason: ${text(event.data.reason)}`, late(event)),
  }),
  "offer.withdrawn": (event) => ({
    title: `Offer withdrawn${by(event)}`,
    tone: "warning",
    ...joined(text(event.data.reason) && `Reason: ${text(event.data.reason)}`),
  }),
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
    title: `Offer to assist taken up${by(event)}`,
    tone: "positive",
    ...assisted(event),
  }),
  "assistance.declined": (event) => ({
    title: `Offer to assist declined${by(event)}`,
    tone: "negative",
    ...assisted(event),
  }),
  "assistance.opted_out": (event) => ({
    title: `Offers to assist unsubscribed${by(event)}`,
    tone: "warning",
    ...assisted(event),
  }),
  "assistance.opted_in": (event) => ({
    title: `Offers to assist wanted again${by(event)}`,
    tone: "neutral",
    ...assisted(event),
  }),
  "eligibility.created": (event) => ({
    title: `Eligibility made${by(event)}`,
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
    ...eligibilityLink("Another was made in its place", event.data.replacedBy),
  }),
  "eligibility.replaced": (event) => ({
    title: `Eligibility made anew${by(event)}`,
    tone: "info",
    detail: "In place of one that was cancelled",
    ...eligibilityLink("In place of one that was cancelled", event.data.insteadOf),
  }),
};

/** `offer.reminder_sent` as `Offer reminder sent`, for types this version has no words for. */
function plainWords(type: string): string {
  const words = type.replaceAll(/[._-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What happened in words for a timeline: a title with who did it, a tone, and a detail if any. */
export function describeEvent(event: Happened): EventWords {
  const wording = Object.hasOwn(wordings, event.type) ? wordings[event.type] : undefined;
  if (wording) return wording(event);
  const words = assessmentWords(event.type, event.data, by(event));
  if (words) return words;
  return { title: `${plainWords(event.type)}${by(event)}`, tone: "neutral" };
}
