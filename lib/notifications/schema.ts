import { z } from "zod";
import { notificationKinds } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, instant, tally } from "@/lib/schemas";

export const NotificationListQuery = PageQuery.extend({
  unread: z.enum(["true", "false"]).optional().describe("`true` for unread ones only"),
});
export type NotificationListQuery = z.output<typeof NotificationListQuery>;

/** Something that happened to an offer that the member follows. Instants are ISO 8601 UTC. */
export const NotificationRow = z
  .object({
    id: bodyId(),
    kind: z.enum(notificationKinds),
    offerId: bodyId(),
    candidateName: z.string(),
    jobTitle: z.string(),
    detail: z.string().nullable().describe("A reason, question or error, if there is one"),
    createdAt: instant(),
    readAt: instant().nullable(),
  })
  .meta({ id: "Notification" });
export type NotificationRow = z.output<typeof NotificationRow>;

/** Unread notifications that are counted at most. */
export const maxUnread = 100;

export const UnreadCount = z
  .object({ unread: tally().describe(`Up to ${maxUnread}, which stands for that many or more`) })
  .meta({ id: "UnreadCount" });
export type UnreadCount = z.output<typeof UnreadCount>;

export const MarkInput = z.object({
  ids: z.array(bodyId()).min(1).max(200),
  isRead: z.boolean(),
});
export type MarkInput = z.output<typeof MarkInput>;

/** The newest notification that was shown; later ones stay unread. */
export const MarkAllInput = z.object({
  upTo: bodyId(),
  offerId: bodyId().optional().describe("For those of one offer alone"),
});
export type MarkAllInput = z.output<typeof MarkAllInput>;

const kinds = z
  .array(z.enum(notificationKinds))
  .max(notificationKinds.length)
  .transform((chosen) => notificationKinds.filter((kind) => chosen.includes(kind)));

export const SettingsInput = z.object({ shown: kinds, emailed: kinds, isDaily: z.boolean() });

export const FollowInput = z.object({ offerId: bodyId(), follows: z.boolean() });
export type FollowInput = z.output<typeof FollowInput>;

/** Whether the member is notified about an offer. */
export const FollowState = z
  .object({
    follows: z.boolean(),
    newestUnread: bodyId().nullable().describe("The offer's newest unread notification"),
  })
  .meta({ id: "FollowState" });
export type FollowState = z.output<typeof FollowState>;
