"use client";

import type { ReactNode } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";
import type { BasicTask } from "./basic-dialogs";
import { basicWords } from "./basic-words";
import { callsHref } from "./calls-href";
import { CredentialSheet } from "./credential-sheet";

type BasicSheetProps = {
  credential: BasicCredentialDto;
  viewer: Viewer;
  begin: (task: BasicTask) => void;
  onClose: () => void;
};

const copied = (term: string, text: string): { term: string; value: ReactNode } => ({
  term,
  value: (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono text-sm">{text}</code>
      <CopyButton text={text} label={`Copy ${term.toLowerCase()}`} iconOnly size="sm" />
    </span>
  ),
});

export function BasicSheet({ credential, viewer, begin, onClose }: BasicSheetProps) {
  const { id, username, partnerUuid, partnerAccountId, callbackUrl, callbackUser } = credential;
  return (
    <CredentialSheet
      credential={credential}
      viewer={viewer}
      facts={[
        copied("Username", username),
        copied("Partner UUID", partnerUuid),
        ...(partnerAccountId ? [copied("Account ID", partnerAccountId)] : []),
        { term: "Callback URL", value: callbackUrl ?? "None" },
        ...(callbackUser ? [{ term: "Callback username", value: callbackUser }] : []),
        ...(credential.hasCallbackPassword
          ? [{ term: "Callback password", value: "Stored encrypted" }]
          : []),
      ]}
      permissions={basicWords(credential)}
      callsHref={callsHref("basic", id)}
      actions={
        <>
          <Button onClick={() => begin({ what: "edit", id })}>Edit</Button>
          <Button variant="danger" onClick={() => begin({ what: "revoke", id })}>
            Revoke
          </Button>
        </>
      }
      onClose={onClose}
    />
  );
}
