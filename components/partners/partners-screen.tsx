"use client";

import { useQuery } from "@tanstack/react-query";
import { Unplug } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo } from "react";
import { WholeTable } from "@/components/layout/list-frame";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
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
  const shown = query.data?.find(({ id }) => id === open);
  return (
    <PageBody fill>
      <WholeTable
        label="Partners"
        query={query}
        columns={columns}
        rowLabel={(row) => row.name}
        empty={empty}
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
