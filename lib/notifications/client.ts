import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { FollowState, NotificationListQuery, NotificationRow, UnreadCount } from "./schema";

export type { NotificationKind } from "@/db/enums";

/** Filters of the inbox, without its page. */
export type NotificationFilters = Omit<NotificationListQuery, "limit" | "cursor">;

export const notificationKeys = {
  all: ["notifications"] as const,
  lists: ["notifications", "list"] as const,
  following: (offerId: number) => ["notifications", "following", offerId] as const,
};

export const notificationListOptions = (filters: NotificationFilters) =>
  listOptions<NotificationRow>({
    queryKey: [...notificationKeys.lists, filters],
    path: "/api/notifications",
    query: filters,
    limit: 50,
  });

export const unreadOptions = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: ({ signal }) => fetchData<UnreadCount>("/api/notifications/unread", { signal }),
  staleTime: 60_000,
});

export const followingOptions = (offerId: number) =>
  queryOptions({
    queryKey: notificationKeys.following(offerId),
    queryFn: ({ signal }) => fetchData<FollowState>(`/api/offers/${offerId}/following`, { signal }),
  });
