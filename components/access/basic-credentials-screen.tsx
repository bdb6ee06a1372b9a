"use client";

import { useQuery } from "@tanstack/react-query";
import { IdCard } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import { basicColumns } from "./basic-columns";
import { BasicDialogs, type BasicTask } from "./basic-dialogs";
import { BasicSheet } from "./basic-sheet";
import { CredentialTable } from "./credential-table";

const empty = (
  <EmptyState icon={IdCard} title="No Basic credentials">
    Create a username and password to let an external system invite candidates to your assessments
    and receive their results.
  </EmptyState>
);

export function BasicCredentialsScreen({ viewer }: { viewer: Viewer }) {
  const query = useQuery(basicCredentialsOptions());
  const [open, setOpen] = useQueryState("open", parseAsInteger);
  const [task, setTask] = useState<BasicTask | null>(null);
  const columns = useMemo(
    () => basicColumns({ viewer, onOpen: setOpen, begin: setTask }),
    [viewer, setOpen],
  );
  const credentials = query.data ?? [];
  const shown = credentials.find(({ id }) => id === open);
  return (
    <PageBody fill>
      <CredentialTable
        label="Basic credentials"
        query={query}
        columns={columns}
        empty={empty}
        detail={(row) => <code className="min-w-0 truncate font-mono">{row.username}</code>}
      />
      {shown && (
        <BasicSheet
          credential={shown}
          viewer={viewer}
          begin={setTask}
          onClose={() => void setOpen(null)}
        />
      )}
      <BasicDialogs credentials={credentials} task={task} onClose={() => setTask(null)} />
    </PageBody>
  );
}
