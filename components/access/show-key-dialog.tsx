"use client";

import { CodeBlock } from "@/components/ui/code-block";
import type { NewApiKeyDto } from "@/lib/access/api-keys/schema";
import type { Permission } from "@/lib/auth/permissions";
import { CopyField, ShownOnce } from "./shown-once";

const examples: [Permission, string][] = [
  ["offers.read", "/api/offers?limit=5"],
  ["jobs.read", "/api/jobs?limit=5"],
  ["candidates.read", "/api/candidates?limit=5"],
  ["templates.read", "/api/templates"],
];

type ShowKeyDialogProps = { created: NewApiKeyDto; baseUrl: string; onClose: () => void };

export function ShowKeyDialog({ created, baseUrl, onClose }: ShowKeyDialogProps) {
  const allowed: readonly Permission[] = created.permissions;
  const path = examples.find(([permission]) => allowed.includes(permission))?.[1];
  const curl = `curl "${baseUrl}${path ?? "/api/account"}" \\\n  -H "X-API-Key: ${created.key}"`;
  return (
    <ShownOnce title={`API key ${created.name}`} what="key" onClose={onClose}>
      <CopyField label="Key" value={created.key} />
      <div className="flex flex-col gap-1.5">
        <p className="font-medium text-sm">Try it</p>
        <CodeBlock code={curl} label="curl command" />
      </div>
    </ShownOnce>
  );
}
