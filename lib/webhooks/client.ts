import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchRecord } from "@/lib/api-client";
import type { WebhookDto } from "./schema";

export type { WebhookDto } from "./schema";

export const webhookKeys = {
  all: ["webhooks"] as const,
  list: ["webhooks", "list"] as const,
  one: (id: number) => ["webhooks", "one", id] as const,
};

/** A row of the list, without the revision. */
export type WebhookRow = Omit<WebhookDto, "revision">;

export const webhooksOptions = () =>
  queryOptions({
    queryKey: webhookKeys.list,
    queryFn: ({ signal }) => fetchData<WebhookRow[]>("/api/webhooks", { signal }),
  });

export const webhookOptions = (id: number) =>
  queryOptions({
    queryKey: webhookKeys.one(id),
    queryFn: ({ signal }) => fetchRecord<WebhookRow>(`/api/webhooks/${id}`, { signal }),
  });
