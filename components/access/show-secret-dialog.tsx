"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { tokenCommand } from "@/lib/access/oauth-clients/rules";
import type { NewOAuthSecretDto } from "@/lib/access/oauth-clients/schema";
import { CopyField, ShownOnce } from "./shown-once";

type ShowSecretDialogProps = { created: NewOAuthSecretDto; baseUrl: string; onClose: () => void };

export function ShowSecretDialog({ created, baseUrl, onClose }: ShowSecretDialogProps) {
  const { name, clientId, clientSecret } = created;
  return (
    <ShownOnce title={`OAuth client ${name}`} what="secret" onClose={onClose}>
      <CopyField label="Client ID" value={clientId} />
      <CopyField label="Client secret" value={clientSecret} />
      <div className="flex flex-col gap-1.5">
        <p className="font-medium text-sm">Get a token</p>
        <CodeBlock code={tokenCommand(baseUrl, clientId, clientSecret)} label="curl command" />
      </div>
    </ShownOnce>
  );
}
