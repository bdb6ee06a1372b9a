"use client";

import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { scopeLabels } from "@/lib/auth/permissions";
import { callsHref } from "./calls-href";
import { CredentialSheet } from "./credential-sheet";
import { SecretList } from "./secret-list";

type OAuthClientSheetProps = {
  client: OAuthClientDto;
  viewer: Viewer;
  onRotate: () => void;
  onRevokeSecret: (secretId: number) => void;
  onRevoke: () => void;
  onClose: () => void;
};

export function OAuthClientSheet({
  client,
  viewer,
  onRotate,
  onRevokeSecret,
  onRevoke,
  onClose,
}: OAuthClientSheetProps) {
  const { id, clientId, scopes, revokedAt } = client;
  return (
    <CredentialSheet
      credential={client}
      viewer={viewer}
      facts={[
        {
          term: "Client ID",
          value: (
            <span className="inline-flex items-center gap-1">
              <code className="font-mono text-sm">{clientId}</code>
              <CopyButton text={clientId} label="Copy client ID" iconOnly size="sm" />
            </span>
          ),
        },
        { term: "Scopes", value: <code className="font-mono text-sm">{scopes.join(" ")}</code> },
      ]}
      permissions={scopes.map((scope) => scopeLabels[scope])}
      callsHref={callsHref("client", id)}
      actions={
        <Button variant="danger" onClick={onRevoke}>
          Revoke client
        </Button>
      }
      onClose={onClose}
    >
      {!revokedAt && (
        <SecretList client={client} viewer={viewer} onRotate={onRotate} onRevoke={onRevokeSecret} />
      )}
    </CredentialSheet>
  );
}
