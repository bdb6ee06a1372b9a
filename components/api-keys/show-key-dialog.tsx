"use client";

import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { NewApiKeyDto } from "@/lib/api-keys/schema";
import type { Permission } from "@/lib/auth/permissions";

const examples: [Permission, string][] = [
  ["offers.read", "/api/offers?limit=5"],
  ["jobs.read", "/api/jobs?limit=5"],
  ["candidates.read", "/api/candidates?limit=5"],
  ["templates.read", "/api/templates"],
];

type ShowKeyDialogProps = { made: NewApiKeyDto; baseUrl: string; onClose: () => void };

export function ShowKeyDialog({ made, baseUrl, onClose }: ShowKeyDialogProps) {
  const path = examples.find(([permission]) => made.permissions.includes(permission))?.[1];
  const curl = `curl "${baseUrl}${path ?? "/api/account"}" \\\n  -H "X-API-Key: ${made.key}"`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`API key ${made.name}`}
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept the key
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title="Copy the key now">
          It is shown only this once. Proffer keeps no copy of it.
        </Notice>
        <Field label="Key">
          <div className="flex gap-2">
            <Input
              readOnly
              value={made.key}
              className="font-mono"
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={made.key} label="Copy key" />
          </div>
        </Field>
        <div className="flex flex-col gap-1.5">
          <p className="font-medium text-sm">Try it</p>
          <CodeBlock code={curl} label="curl command" />
        </div>
      </div>
    </Dialog>
  );
}
