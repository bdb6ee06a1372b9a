"use client";

import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import type { ApiKeyDto } from "@/lib/access/api-keys/schema";
import { permissionLabels } from "@/lib/auth/permissions";
import { callsHref } from "./calls-href";
import { CredentialSheet } from "./credential-sheet";

type ApiKeySheetProps = {
  apiKey: ApiKeyDto;
  viewer: Viewer;
  onRevoke: () => void;
  onClose: () => void;
};

export function ApiKeySheet({ apiKey, viewer, onRevoke, onClose }: ApiKeySheetProps) {
  const { id, prefix, providerName, permissions } = apiKey;
  return (
    <CredentialSheet
      credential={apiKey}
      viewer={viewer}
      facts={[
        { term: "Key", value: <code className="font-mono text-sm">{prefix}…</code> },
        ...(providerName ? [{ term: "Service provider", value: providerName }] : []),
      ]}
      permissions={permissions.map((name) => permissionLabels[name])}
      callsHref={callsHref("key", id)}
      actions={
        <Button variant="danger" onClick={onRevoke}>
          Revoke
        </Button>
      }
      onClose={onClose}
    />
  );
}
