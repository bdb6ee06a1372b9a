import type { NotificationKind } from "@/db/enums";

/** Events that members are notified of. A new kind is added here, in `db/enums` and in its words. */
export const notifiedEvents: Readonly<Record<string, NotificationKind>> = {
  "offer.opened": "opened",
  "offer.accepted": "accepted",
  "offer.declined": "declined",
  "offer.asked": "question",
  "offer.undeliverable": "undeliverable",
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
];
