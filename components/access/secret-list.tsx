"use client";

import { Plus } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { fullOfSecrets } from "@/lib/access/oauth-clients/rules";
import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { UsedAt } from "./used-at";

type SecretListProps = {
  client: OAuthClientDto;
  viewer: Viewer;
  onRotate: () => void;
  onRevoke: (secretId: number) => void;
};

export function SecretList({ client, viewer, onRotate, onRevoke }: SecretListProps) {
  const { secrets } = client;
  return (
    <Section
      title="Secrets"
      action={
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabledReason={fullOfSecrets(client)}
          onClick={onRotate}
        >
          New secret
        </Button>
      }
    >
      <ul className="flex flex-col gap-2">
        {secrets.map(({ id, prefix, createdAt, lastUsedAt }, index) => (
          <li key={id} className="flex items-center justify-between gap-3 rounded-md border p-2.5">
            <div className="min-w-0">
              <span className="flex items-center gap-2">
                <code className="font-mono text-sm">{prefix}…</code>
                {secrets.length > 1 && <Badge>{index === 0 ? "Older" : "Newer"}</Badge>}
              </span>
              <p className="text-muted text-sm">
                Created <UsedAt instant={createdAt} viewer={viewer} />,{" "}
                {lastUsedAt ? (
                  <>
                    used <UsedAt instant={lastUsedAt} viewer={viewer} />
                  </>
                ) : (
                  "never used"
                )}
              </p>
            </div>
            <Button size="sm" aria-label={`Revoke secret ${prefix}`} onClick={() => onRevoke(id)}>
              Revoke
            </Button>
          </li>
        ))}
        {secrets.length === 0 && (
          <li className="text-muted">
            No active secrets. Create one to let the client get tokens.
          </li>
        )}
      </ul>
      {secrets.length > 1 && (
        <p className="mt-2 text-muted text-sm">
          Both secrets work. Revoke the older one when the newer one is in use.
        </p>
      )}
    </Section>
  );
}
