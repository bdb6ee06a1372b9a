"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheck, Inbox, Settings2 } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Segmented } from "@/components/ui/segmented";
import { formatInstant } from "@/lib/format/dates";
import { notificationListOptions } from "@/lib/notifications/client";
import { notificationPath } from "@/lib/notifications/rules";
import { inboxColumns } from "./inbox-columns";
import { inboxFilters, inboxSearchParsers } from "./inbox-search";
import { kindViews } from "./notification-words";
import { useMarkRead } from "./use-mark-read";

const views = [
  { value: "all", label: "All" },
  { value: "unread", label: "Unread" },
] as const;

const links = [
  { label: "Settings", href: "/settings/notifications", icon: <Settings2 aria-hidden /> },
];

export function InboxScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(inboxSearchParsers);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(notificationListOptions(inboxFilters(search)));
  const { mark, markAll } = useMarkRead();
  const columns = useMemo(() => inboxColumns(viewer), [viewer]);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const newest = rows.find(({ readAt }) => readAt === null);
  const markSelected = (isRead: boolean) =>
    mark.mutate(
      { ids: [...selected].map(Number).slice(0, 200), isRead },
      { onSuccess: () => setSelected(new Set()) },
    );
  return (
    <>
      <PageHeader
        title="Inbox"
        links={links}
        action={
          newest && (
            <Button
              icon={<CheckCheck aria-hidden />}
              loading={markAll.isPending}
              onClick={() => markAll.mutate({ upTo: newest.id })}
            >
              Mark all read
            </Button>
          )
        }
      />
      <ListFrame
        toolbar={
          <Toolbar
            search={
              <Segmented
                label="Show"
                options={views}
                value={search.show}
                onValueChange={(show) => void setSearch({ show })}
              />
            }
          />
        }
        label="Inbox"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => `${row.candidateName}, ${row.jobTitle}: ${kindViews[row.kind].label}`}
        rowHref={(row) => notificationPath(row)}
        isFiltered={search.show === "unread"}
        selectedIds={selected}
        onSelectedIdsChange={setSelected}
        bulkActions={
          <>
            <Button size="sm" loading={mark.isPending} onClick={() => markSelected(true)}>
              Mark read
            </Button>
            <Button size="sm" loading={mark.isPending} onClick={() => markSelected(false)}>
              Mark unread
            </Button>
          </>
        }
        empty={
          <EmptyState icon={Inbox} title="No notifications yet">
            Responses, questions, failed emails and deadlines of the offers you own or follow appear
            here.
          </EmptyState>
        }
        noMatch={{
          title: "You're all caught up",
          clear: "Show all",
          onClear: () => void setSearch(null),
        }}
        phoneDetail={(row) => (
          <>
            <StatusBadge {...kindViews[row.kind]} />
            <span className="min-w-0 truncate">{row.jobTitle}</span>
            <span>{formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}</span>
          </>
        )}
      />
    </>
  );
}
