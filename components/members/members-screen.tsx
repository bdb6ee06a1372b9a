"use client";

import { useQuery } from "@tanstack/react-query";
import { SearchX, Users } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { foldText } from "@/lib/format/fold-text";
import { membersOptions } from "@/lib/members/client";
import { type MemberDto, roleLabels } from "@/lib/members/schema";
import { memberColumns } from "./member-columns";
import { MemberStatus } from "./member-status";

const none: MemberDto[] = [];

export function MembersScreen({ viewer, userId }: { viewer: Viewer; userId: number }) {
  const [search, setSearch] = useQueryState("search", parseAsString.withDefault(""));
  const query = useQuery(membersOptions());
  const members = query.data ?? none;
  const rows = useMemo(() => {
    const words = foldText(search.trim());
    return members.filter((row) => foldText(`${row.name} ${row.email}`).includes(words));
  }, [members, search]);
  const columns = useMemo(
    () => memberColumns({ viewer, userId, members }),
    [viewer, userId, members],
  );
  return (
    <PageBody fill>
      <Toolbar
        search={
          <SearchInput
            label="Search members"
            placeholder="Name or email"
            value={search}
            onValueChange={(text) => setSearch(text || null)}
          />
        }
      />
      <DataTable
        label="Members"
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.name}
        status={query.status}
        error={query.error}
        onRetry={query.refetch}
        isFiltered={search !== ""}
        empty={
          <EmptyState icon={Users} title="No members">
            Invite a member to work on your organisation's offers.
          </EmptyState>
        }
        filteredEmpty={
          <EmptyState
            icon={SearchX}
            title="No members match"
            action={<Button onClick={() => setSearch(null)}>Clear search</Button>}
          />
        }
        phoneDetail={(row) => (
          <>
            <MemberStatus member={row} />
            <span>{roleLabels[row.role]}</span>
            <span className="min-w-0 truncate">{row.email}</span>
          </>
        )}
      />
    </PageBody>
  );
}
