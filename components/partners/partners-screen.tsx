"use client";

import { useQuery } from "@tanstack/react-query";
import { Unplug } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { partnersOptions } from "@/lib/partners/client";
import { ConnectionBadge } from "./connection-badge";
import { partnerColumns } from "./partner-columns";
import { PartnerSheet } from "./partner-sheet";

const empty = (
  <EmptyState icon={Unplug} title="No partners yet">
    Partners provide assessments for your candidates. To use the assessments you write here, add
    Proffer as a partner.
  </EmptyState>
);

export function PartnersScreen({ viewer }: { viewer: Viewer }) {
  const query = useQuery(partnersOptions());
  const [open, setOpen] = useQueryState("open", parseAsInteger);
  const columns = useMemo(() => partnerColumns({ onOpen: (id) => void setOpen(id) }), [setOpen]);
  const partners = query.data ?? [];
  const shown = partners.find(({ id }) => id === open);
  return (
    <PageBody fill>
      <DataTable
        label="Partners"
        rows={partners}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.name}
        status={query.status}
        error={query.error}
        onRetry={query.refetch}
        empty={empty}
        filteredEmpty={empty}
        phoneDetail={(row) => (
          <>
            <ConnectionBadge partner={row} />
            <span className="min-w-0 truncate">{row.baseUrl}</span>
          </>
        )}
      />
      {shown && <PartnerSheet partner={shown} viewer={viewer} onClose={() => void setOpen(null)} />}
    </PageBody>
  );
}
