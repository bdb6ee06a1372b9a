import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { MessageDetail, MessageListQuery, MessageRow } from "./schema";

export type { OutboxKind, OutboxStatus } from "@/db/enums";

/** Filters of the list, without its page. */
export type MessageFilters = Omit<MessageListQuery, "limit" | "cursor">;

export const messageKeys = {
  all: ["outbox"] as const,
  lists: ["outbox", "list"] as const,
  one: (id: number) => ["outbox", "one", id] as const,
};

const waitsSeconds = 3;

export const messageListOptions = (filters: MessageFilters) =>
  listOptions<MessageRow>({
    queryKey: [...messageKeys.lists, filters],
    path: "/api/outbox",
    query: filters,
    limit: 50,
  });

/** Returns the query for one message. Refetches every few seconds while it is queued. */
export const messageOptions = (id: number) =>
  queryOptions({
    queryKey: messageKeys.one(id),
    queryFn: ({ signal }) => fetchData<MessageDetail>(`/api/outbox/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "queued" ? waitsSeconds * 1000 : false),
  });
