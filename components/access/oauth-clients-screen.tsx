"use client";

import { useQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import { CredentialTable } from "./credential-table";
import { oauthClientColumns } from "./oauth-client-columns";
import { type ClientTask, OAuthClientDialogs } from "./oauth-client-dialogs";
import { OAuthClientSheet } from "./oauth-client-sheet";
import { ScopeWords } from "./scope-words";

const empty = (
  <EmptyState icon={Waypoints} title="No OAuth clients">
    Create a client to let an external system get short-lived tokens and manage test eligibilities.
  </EmptyState>
);

export function OAuthClientsScreen({ viewer, baseUrl }: { viewer: Viewer; baseUrl: string }) {
  const query = useQuery(oauthClientsOptions());
  const [open, setOpen] = useQueryState("open", parseAsInteger);
  const [task, setTask] = useState<ClientTask | null>(null);
  const columns = useMemo(
    () =>
      oauthClientColumns({
        viewer,
        onOpen: setOpen,
        begin: (what, id) => setTask({ what, id }),
      }),
    [viewer, setOpen],
  );
  const clients = query.data ?? [];
  const shown = clients.find(({ id }) => id === open);
  return (
    <PageBody fill>
      <CredentialTable
        label="OAuth clients"
        query={query}
        columns={columns}
        empty={empty}
        detail={(row) => <ScopeWords scopes={row.scopes} />}
      />
      {shown && (
        <OAuthClientSheet
          client={shown}
          viewer={viewer}
          onRotate={() => setTask({ what: "rotate", id: shown.id })}
          onRevokeSecret={(secretId) => setTask({ what: "revoke-secret", id: shown.id, secretId })}
          onRevoke={() => setTask({ what: "revoke", id: shown.id })}
          onClose={() => void setOpen(null)}
        />
      )}
      <OAuthClientDialogs
        clients={clients}
        task={task}
        baseUrl={baseUrl}
        onClose={() => setTask(null)}
      />
    </PageBody>
  );
}
