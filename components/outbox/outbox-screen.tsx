"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Mails, SearchX } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ClearFilters } from "@/components/layout/clear-filters";
import { PageBody } from "@/components/layout/page-body";
import { Toolbar } from "@/components/layout/toolbar";
import { listTable } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
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
  /** Whether a mail server is set up. */
  delivers: boolean;
};

const statusOptions = messageStatusNames.map((value) => {
  const { label, icon: Icon } = messageStatusViews[value];
  return { value, label, icon: <Icon aria-hidden /> };
});

export function OutboxScreen({ viewer, delivers }: OutboxScreenProps) {
  const [search, setSearch] = useQueryStates(messageSearchParsers);
  const query = useInfiniteQuery(messageListOptions(messageFilters(search)));
  const columns = useMemo(() => messageColumns(viewer), [viewer]);
  const isFiltered = Object.keys(messageFilters(search)).length > 0;
  const clear = () => void setSearch(noMessageFilters);
  return (
    <PageBody fill>
      {!delivers && <KeptNotice />}
      <Toolbar>
        <SearchInput
          label="Search by recipient"
          placeholder="Recipient"
          value={search.search}
          onValueChange={(text) => void setSearch({ search: text || null })}
        />
        <FilterChips
          label="Status"
          options={statusOptions}
          value={search.status}
          onValueChange={(chosen) =>
            void setSearch({ status: messageStatusNames.filter((name) => chosen.includes(name)) })
          }
        />
        <ClearFilters shown={isFiltered} onClear={clear} />
      </Toolbar>
      <DataTable
        label="Outbox"
        {...listTable(query)}
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
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No messages match"
            action={<Button onClick={clear}>Clear filters</Button>}
          />
        }
        phoneDetail={(row) => (
          <>
            <MessageStatusBadge status={row.status} />
            <span className="min-w-0 truncate">{row.subject}</span>
            <span>{formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}</span>
          </>
        )}
      />
    </PageBody>
  );
}
