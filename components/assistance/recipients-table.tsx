"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListTable } from "@/components/layout/list-frame";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Section } from "@/components/ui/section";
import { type AssistanceDetail, recipientListOptions } from "@/lib/assistance/client";
import { recipientTotal } from "@/lib/assistance/rules";
import { CouponCell } from "./coupon-cell";
import { ExportMenu } from "./export-menu";
import { NotifyRemaining } from "./notify-remaining";
import { recipientColumns } from "./recipient-columns";
import { RecipientMail } from "./recipient-mail";
import { isFiltered, recipientFilters, recipientSearchParsers } from "./recipient-search";
import { RecipientStatusBadge } from "./recipient-status-badge";
import { StatusFigures } from "./status-figures";

type RecipientsTableProps = { assistance: AssistanceDetail; viewer: Viewer };

/** Lists an offer's recipients by status, with search and infinite scroll. */
export function RecipientsTable({ assistance, viewer }: RecipientsTableProps) {
  const { publicId, counts } = assistance;
  const [search, setSearch] = useQueryStates(recipientSearchParsers);
  const query = useInfiniteQuery(recipientListOptions(publicId, recipientFilters(search)));
  const columns = useMemo(() => recipientColumns(publicId, viewer), [publicId, viewer]);
  const total = recipientTotal(counts);
  return (
    <Section
      title={`${total.toLocaleString(viewer.locale)} ${total === 1 ? "recipient" : "recipients"}`}
      action={<NotifyRemaining assistance={assistance} viewer={viewer} />}
    >
      <StatusFigures
        counts={counts}
        locale={viewer.locale}
        value={search.status}
        onValueChange={(status) => void setSearch({ status })}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SearchInput
          label="Search recipients"
          placeholder="Name, email or candidate ID"
          value={search.search}
          onValueChange={(text) => void setSearch({ search: text || null })}
          className="sm:max-w-72"
        />
        <ExportMenu publicId={publicId} search={search} viewer={viewer} />
      </div>
      <div
        className="-mx-4 flex flex-col overflow-hidden border-y sm:mx-0 sm:rounded-lg sm:border"
        style={{ height: `min(75dvh, max(18rem, ${(total + 1) * 3.5}rem))` }}
      >
        <ListTable
          label="Recipients"
          query={query}
          columns={columns}
          rowId={(row) => String(row.id)}
          rowLabel={(row) => row.candidateName}
          rowHref={(row) => `/candidates/${row.candidateId}`}
          isFiltered={isFiltered(search)}
          empty={
            <EmptyState icon={Users} title="No recipients">
              This offer to assist has no recipients yet.
            </EmptyState>
          }
          noMatch={{
            title: "No recipient matches",
            hint: "Try a different search or clear the statuses.",
            onClear: () => void setSearch({ search: null, status: null }),
          }}
          phoneDetail={(row) => (
            <>
              <RecipientStatusBadge status={row.status} />
              {row.coupon && <CouponCell recipient={row} viewer={viewer} />}
              <RecipientMail recipient={row} />
            </>
          )}
        />
      </div>
    </Section>
  );
}
