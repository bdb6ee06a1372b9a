"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { notify } from "@/components/ui/toaster";
import { revokeApiKeyAction } from "@/lib/access/api-keys/actions";
import { apiKeysOptions } from "@/lib/access/api-keys/client";
import { unwrap } from "@/lib/api-client";
import { apiKeyColumns } from "./api-key-columns";
import { ApiKeySheet } from "./api-key-sheet";
import { AskDialog } from "./ask-dialog";
import { CredentialTable } from "./credential-table";
import { PermissionWords } from "./permission-words";

const empty = (
  <EmptyState icon={KeyRound} title="No API keys">
    Create a key to let an external system work with offers, jobs, candidates and templates. It
    sends the key in the X-API-Key header.
  </EmptyState>
);

export function ApiKeysScreen({ viewer }: { viewer: Viewer }) {
  const client = useQueryClient();
  const query = useQuery(apiKeysOptions());
  const [open, setOpen] = useQueryState("open", parseAsInteger);
  const [revoking, setRevoking] = useState<number | null>(null);
  const columns = useMemo(
    () => apiKeyColumns({ viewer, onOpen: setOpen, onRevoke: setRevoking }),
    [viewer, setOpen],
  );
  const shown = query.data?.find(({ id }) => id === open);
  const asked = query.data?.find(({ id }) => id === revoking);
  return (
    <PageBody fill>
      <CredentialTable
        label="API keys"
        query={query}
        columns={columns}
        empty={empty}
        detail={(row) => (
          <>
            <code className="font-mono">{row.prefix}…</code>
            <PermissionWords permissions={row.permissions} />
          </>
        )}
      />
      {shown && (
        <ApiKeySheet
          apiKey={shown}
          viewer={viewer}
          onRevoke={() => setRevoking(shown.id)}
          onClose={() => void setOpen(null)}
        />
      )}
      {asked && (
        <AskDialog
          title={`Revoke API key ${asked.name}?`}
          description="Systems that use this key lose access immediately. This can't be undone."
          confirmLabel="Revoke key"
          work={() => unwrap(revokeApiKeyAction({ id: asked.id }))}
          onDone={async () => {
            await client.invalidateQueries(apiKeysOptions());
            notify.done(`API key ${asked.name} revoked`);
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </PageBody>
  );
}
