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

/** Shows the confirmations for a client, and the new secret. */
export function OAuthClientDialogs({ clients, task, baseUrl, onClose }: OAuthClientDialogsProps) {
  const queries = useQueryClient();
  const [created, setCreated] = useState<NewOAuthSecretDto | null>(null);
  const client = clients.find(({ id }) => id === task?.id);
  const refresh = () => queries.invalidateQueries(oauthClientsOptions());
  const finish = (text: string) => async () => {
    await refresh();
    notify.done(text);
  };
  return (
    <>
      {client && task?.what === "rotate" && (
        <AskDialog
          title={`New secret for ${client.name}?`}
          description="The current secret keeps working. Give the new one to the system, check here that it is in use, then revoke the older one."
          confirmLabel="Create secret"
          tone="primary"
          work={() => unwrap(addOAuthSecretAction({ id: client.id }))}
          onDone={async (secret) => {
            await refresh();
            setCreated(secret);
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
              can no longer get tokens. Existing tokens work until they expire, within an hour. To
              end them now, revoke the client.
            </>
          }
          confirmLabel="Revoke secret"
          work={() => unwrap(revokeOAuthSecretAction({ id: client.id, secretId: task.secretId }))}
          onDone={finish(`Secret revoked for ${client.name}`)}
          onClose={onClose}
        />
      )}
      {client && task?.what === "revoke" && (
        <AskDialog
          title={`Revoke OAuth client ${client.name}?`}
          description="Its secrets and tokens stop working immediately. This can't be undone."
          confirmLabel="Revoke client"
          work={() => unwrap(revokeOAuthClientAction({ id: client.id }))}
          onDone={finish(`OAuth client ${client.name} revoked`)}
          onClose={onClose}
        />
      )}
      {created && (
        <ShowSecretDialog created={created} baseUrl={baseUrl} onClose={() => setCreated(null)} />
      )}
    </>
  );
}
