"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Mails } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ClearFilters } from "@/components/layout/clear-filters";
import { ListFrame } from "@/components/layout/list-frame";
import { statusFilter, statusOptions } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { formatInstant } from "@/lib/format/dates";
import { messageListOptions } from "@/lib/outbox/client";
import { KeptNotice } from "./kept-notice";
import { messageColumns } from "./message-columns";
import { messageFilters, messageSearchParsers, noMessageFilters } from "./message-search";
import { MessageStatusBadge } from "./message-status-badge";
import { messageStatusNames, messageStatusViews } from "./message-words";

type OutboxScreenProps = {
  viewer: { locale: string; timeZone: string };
  /** True if a mail server is set up. */
  delivers: boolean;
};

const options = statusOptions(messageStatusNames, messageStatusViews);

export function OutboxScreen({ viewer, delivers }: OutboxScreenProps) {
  const [search, setSearch] = useQueryStates(messageSearchParsers);
  const query = useInfiniteQuery(messageListOptions(messageFilters(search)));
  const columns = useMemo(() => messageColumns(viewer), [viewer]);
  const isFiltered = Object.keys(messageFilters(search)).length > 0;
  const clear = () => void setSearch(noMessageFilters);
  return (
    <ListFrame
      toolbar={
        <>
          {!delivers && <KeptNotice />}
          <Toolbar
            search={
              <SearchInput
                label="Search by recipient"
                placeholder="Recipient"
                value={search.search}
                onValueChange={(text) => void setSearch({ search: text || null })}
              />
            }
            end={<ClearFilters shown={isFiltered} onClear={clear} />}
          >
            {statusFilter({
              options: options,
              value: search.status,
              onValueChange: (status) => void setSearch({ status }),
            })}
          </Toolbar>
        </>
      }
      label="Outbox"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => `${row.subject}, to ${row.recipient}`}
      rowHref={(row) => `/settings/outbox/${row.id}`}
      isFiltered={isFiltered}
      empty={
        <EmptyState icon={Mails} title="No messages yet">
          Offer letters, invitations and password resets appear here, with their delivery status.
        </EmptyState>
      }
      noMatch={{ title: "No messages match", onClear: clear }}
      phoneDetail={(row) => (
        <>
          <MessageStatusBadge message={row} />
          <span className="min-w-0 truncate">{row.subject}</span>
          <span>{formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}</span>
        </>
      )}
    />
  );
}
