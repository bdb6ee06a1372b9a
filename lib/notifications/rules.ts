import { type NotificationKind, notificationKinds } from "@/db/enums";

/** Events that members are notified of. A new kind is added here, in `db/enums` and in its words. */
export const notifiedEvents: Readonly<Record<string, NotificationKind>> = {
  "offer.opened": "opened",
  "offer.accepted": "accepted",
  "offer.declined": "declined",
  "offer.asked": "question",
  "offer.undeliverable": "undeliverable",
  "offer.complained": "complaint",
  "offer.deadline_near": "deadline_near",
  "offer.deadline_passed": "deadline_passed",
};

/** Returns whether members may be notified of this type of event. */
export const isNotified = (type: string): boolean => Object.hasOwn(notifiedEvents, type);

/** Kinds that are emailed to a member who hasn't chosen. */
export const emailedByDefault: readonly NotificationKind[] = [
  "accepted",
  "declined",
  "question",
  "undeliverable",
  "complaint",
];

/** Kinds with their names in the settings. */
export const kindLabels: Record<NotificationKind, string> = {
  opened: "The candidate opened the offer",
  accepted: "The candidate accepted",
  declined: "The candidate declined",
  question: "The candidate asked a question",
  undeliverable: "An email to the candidate couldn't be delivered",
  complaint: "The candidate reported an email as spam",
  deadline_near: "The response is due within 24 hours",
  deadline_passed: "The response deadline passed",
};

/** What happened, in a sentence without a full stop. */
const sentences: Record<NotificationKind, (name: string) => string> = {
  opened: (name) => `${name} opened the offer`,
  accepted: (name) => `${name} accepted the offer`,
  declined: (name) => `${name} declined the offer`,
  question: (name) => `${name} asked a question`,
  undeliverable: (name) => `An email to ${name} couldn't be delivered`,
  complaint: (name) => `${name} reported an email as spam`,
  deadline_near: (name) => `${name} has less than 24 hours to respond`,
  deadline_passed: (name) => `The response deadline of ${name} has passed`,
};

/** Returns what happened to whose offer, for which job, in one line. */
export const notificationText = (
  kind: NotificationKind,
  { name, job }: { name: string; job: string },
): string => `${sentences[kind](name)}: ${job}`;

/** Returns the dashboard's path to what a notification is about. */
export const notificationPath = ({
  kind,
  offerId,
}: {
  kind: NotificationKind | null;
  offerId: number;
}): string => `/offers/${offerId}${kind === "question" ? "#questions" : ""}`;

/** What a member is notified of: kinds in the inbox, and kinds that are emailed. */
export interface Choices {
  shown: NotificationKind[];
  emailed: NotificationKind[];
  /** True if emails are gathered into one a day. */
  isDaily: boolean;
}

/** What applies to a member who hasn't chosen. */
export const usualChoices: Choices = {
  shown: [...notificationKinds],
  emailed: [...emailedByDefault],
  isDaily: false,
};

/** Hour of the day at which daily emails are sent, in the account's time zone. */
export const digestHour = 7;
