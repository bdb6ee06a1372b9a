import { z } from "zod";
import {
  type AssistanceReason,
  assistanceReasons,
  assistanceSources,
  type RecipientStatus,
  recipientStatuses,
} from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, calendarDate, commaList, optionalText, pathId } from "@/lib/schemas";

/** Names of services on screens and in exports. */
export const reasonLabels: Record<AssistanceReason, string> = {
  JOB_OPPORTUNITY: "Job opportunity",
  EDUCATION_SERVICE: "Education service",
  MIGRATION_SERVICE: "Migration service",
  FINANCIAL_SUPPORT_SERVICE: "Financial support service",
  SETTLEMENT_SERVICE: "Settlement service",
  OTHER: "Other service",
};

export const reasonText = (reason: AssistanceReason | null): string =>
  reason === null ? "A service" : reasonLabels[reason];

/** Returns whether a recipient of this status may still answer, if it isn't too late. */
export const isAnswerable = (status: RecipientStatus): boolean =>
  status === "recorded" || status === "notified" || status === "seen";

export const recipientStatusLabels: Record<RecipientStatus, string> = {
  recorded: "Recorded",
  notified: "Notified",
  seen: "Seen",
  accepted: "Accepted",
  declined: "Declined",
  expired: "Expired",
};

export const reasonNames = Object.keys(reasonLabels) as AssistanceReason[];
export const sourceNames = assistanceSources;
export const recipientStatusNames = Object.keys(recipientStatusLabels) as RecipientStatus[];

/** Number of an offer's recipients in each status. */
export type RecipientCounts = Record<RecipientStatus, number>;

export const recipientTotal = (counts: RecipientCounts): number =>
  recipientStatuses.reduce((sum, status) => sum + counts[status], 0);

/** Returns the counts in words, in the order of the statuses: `12 notified, 3 accepted`. */
export function countsText(counts: RecipientCounts): string {
  const words = recipientStatuses
    .filter((status) => counts[status] > 0)
    .map(
      (status) =>
        `${counts[status].toLocaleString("en")} ${recipientStatusLabels[status].toLowerCase()}`,
    );
  return words.join(", ") || "No recipients";
}

/** Returns why nobody can be notified of an offer to assist now, or null. */
export function notificationRefusal(
  offer: { notifiable: number; answerBy: string | null },
  today: string,
): string | null {
  if (offer.answerBy !== null && offer.answerBy < today) return "The response deadline has passed";
  return offer.notifiable === 0 ? "Everyone who can be notified has been" : null;
}

export const optedOutText = "The candidate opted out of offers to assist";

/** Returns whether a recipient has answered, or can no longer. */
export const isOver = (status: RecipientStatus): boolean =>
  status === "accepted" || status === "declined" || status === "expired";

/** Returns why a recipient can't be emailed (again), or null. */
export function mailRefusal(recipient: {
  status: RecipientStatus;
  email: string | null;
  optedOut: boolean;
}): string | null {
  const { status, email, optedOut } = recipient;
  if (status === "accepted" || status === "declined") return "The candidate has already answered";
  if (status === "expired") return "The response deadline has passed";
  if (optedOut) return optedOutText;
  return email ? null : "The candidate has no email address";
}

/** Returns whether a text has the form of the contract's `offerId`; nothing else can exist. */
export const isPublicId = (text: string): boolean => /^[\w-]{22}$/.test(text);

export const AssistanceParams = z.object({ publicId: z.string() });
export const RecipientParams = z.object({ id: pathId("recipient") });
export const AssistanceReference = z.object({ publicId: z.string() });
export const RecipientReference = z.object({ id: bodyId() });

export const assistanceSorts = ["-createdAt", "createdAt"] as const;

export const AssistanceListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  reason: commaList(z.enum(assistanceReasons)).optional(),
  provider: z.string().trim().max(200).optional(),
  source: z.enum(assistanceSources).optional(),
  sort: z.enum(assistanceSorts).default("-createdAt"),
});
export type AssistanceListQuery = z.output<typeof AssistanceListQuery>;

export const ProviderListQuery = z.object({ search: z.string().trim().max(200).optional() });

export const RecipientListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(recipientStatuses)).optional(),
});
export type RecipientListQuery = z.output<typeof RecipientListQuery>;

/** Input of the preview of a new offer's notification email. */
export const PreviewMailInput = z.object({
  reason: z.enum(assistanceReasons).nullable().default(null),
  additionalNotes: optionalText(10_000),
  answerBy: calendarDate().nullable().default(null),
  templateId: bodyId().nullable().default(null),
  withCoupon: z.boolean().default(false),
});
export type PreviewMailInput = z.output<typeof PreviewMailInput>;
