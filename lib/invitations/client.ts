import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchRecord, withQuery } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import { listOptions } from "@/lib/list-options";
import type { InvitationDto, InvitationListQuery, InvitationRow } from "./schema";

export type { InvitationStatus } from "@/db/enums";
export type { InvitationRow } from "./schema";

/** Filters of the list, without its paging. */
export type InvitationFilters = Omit<InvitationListQuery, "limit" | "cursor">;

/** Returns the list's path with some filters: `/assessments/invitations?status=failed`. */
export const invitationsPath = (filters: Partial<InvitationFilters>): string =>
  withQuery("/assessments/invitations", filters);

export const invitationKeys = {
  all: ["invitations"] as const,
  list: (filters: InvitationFilters) => ["invitations", "list", filters] as const,
  one: (id: number) => ["invitations", "one", id] as const,
  events: (id: number) => ["invitations", "one", id, "events"] as const,
};

export const invitationListOptions = (filters: InvitationFilters) =>
  listOptions<InvitationRow>({
    queryKey: invitationKeys.list(filters),
    path: "/api/invitations",
    query: filters,
    limit: 50,
  });

/** An invitation as its page shows it. */
export type InvitationRecord = Omit<InvitationDto, "revision">;

export const invitationOptions = (id: number) =>
  queryOptions({
    queryKey: invitationKeys.one(id),
    queryFn: ({ signal }) => fetchRecord<InvitationRecord>(`/api/invitations/${id}`, { signal }),
  });

export const invitationEventsOptions = (id: number) =>
  queryOptions({
    queryKey: invitationKeys.events(id),
    queryFn: ({ signal }) =>
      fetchData<TimelineEvent[]>(`/api/invitations/${id}/events`, { signal }),
  });
