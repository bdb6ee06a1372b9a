"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notify } from "@/components/ui/toaster";
import {
  addOAuthSecretAction,
  revokeOAuthClientAction,
  revokeOAuthSecretAction,
} from "@/lib/access/oauth-clients/actions";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import type { NewOAuthSecretDto, OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { unwrap } from "@/lib/api-client";
import { AskDialog } from "./ask-dialog";
import { ShowSecretDialog } from "./show-secret-dialog";

export type ClientTask =
  | { what: "rotate" | "revoke"; id: number }
  | { what: "revoke-secret"; id: number; secretId: number };

type OAuthClientDialogsProps = {
  clients: readonly OAuthClientDto[];
  task: ClientTask | null;
  baseUrl: string;
  onClose: () => void;
};

/** What is asked before something is done with a client, and the secret that comes of it. */
export function OAuthClientDialogs({ clients, task, baseUrl, onClose }: OAuthClientDialogsProps) {
  const queries = useQueryClient();
  const [made, setMade] = useState<NewOAuthSecretDto | null>(null);
  const client = clients.find(({ id }) => id === task?.id);
  const refresh = () => queries.invalidateQueries(oauthClientsOptions());
  const told = (text: string) => async () => {
    await refresh();
    notify.done(text);
  };
  return (
    <>
      {client && task?.what === "rotate" && (
        <AskDialog
          title={`New secret for ${client.name}?`}
          description="The present secret goes on working beside the new one. Give the new one to the system, see here that it is used, then revoke the older one."
          confirmLabel="Make secret"
          tone="primary"
          work={() => unwrap(addOAuthSecretAction({ id: client.id }))}
          onDone={async (secret) => {
            await refresh();
            setMade(secret);
          }}
          onClose={onClose}
        />
      )}
      {client && task?.what === "revoke-secret" && (
        <AskDialog
          title={`Revoke a secret of ${client.name}?`}
          description={
            <>
              <code className="font-mono text-sm">
                {client.secrets.find(({ id }) => id === task.secretId)?.prefix}…
              </code>{" "}
              obtains no tokens any more. Tokens already obtained live until they expire, at most an
              hour; to end those as well, revoke the client.
            </>
          }
          confirmLabel="Revoke secret"
          work={() => unwrap(revokeOAuthSecretAction({ id: client.id, secretId: task.secretId }))}
          onDone={told(`Secret of ${client.name} revoked`)}
          onClose={onClose}
        />
      )}
      {client && task?.what === "revoke" && (
        <AskDialog
          title={`Revoke OAuth client ${client.name}?`}
          description="Its secrets and every token it has are refused at once. This cannot be undone."
          confirmLabel="Revoke client"
          work={() => unwrap(revokeOAuthClientAction({ id: client.id }))}
          onDone={told(`OAuth client ${client.name} revoked`)}
          onClose={onClose}
        />
      )}
      {made && <ShowSecretDialog made={made} baseUrl={baseUrl} onClose={() => setMade(null)} />}
    </>
  );
}
