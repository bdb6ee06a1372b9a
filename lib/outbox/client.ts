import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, withQuery } from "@/lib/api-client";
import type { MessageDetail, MessageListQuery, MessageRow } from "./schema";

export type { OutboxKind, OutboxStatus } from "@/db/enums";

/** What the list is asked for, besides its pages. */
export type MessageFilters = Omit<MessageListQuery, "limit" | "cursor">;

export const messageKeys = {
  all: ["outbox"] as const,
  lists: ["outbox", "list"] as const,
  one: (id: number) => ["outbox", "one", id] as const,
};

const waitsSeconds = 3;

export const messageListOptions = (filters: MessageFilters) =>
  infiniteQueryOptions({
    queryKey: [...messageKeys.lists, filters],
    queryFn: ({ pageParam, signal }) =>
      fetchPage<MessageRow>(
        withQuery("/api/outbox", { ...filters, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** One message, read again every few seconds while it waits to leave. */
export const messageOptions = (id: number) =>
  queryOptions({
    queryKey: messageKeys.one(id),
    queryFn: ({ signal }) => fetchData<MessageDetail>(`/api/outbox/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "queued" ? waitsSeconds * 1000 : false),
  });
