"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { revokeApiKeyAction } from "@/lib/api-keys/actions";
import { apiKeysQuery } from "@/lib/api-keys/client";
import type { ApiKeyDto } from "@/lib/api-keys/schema";

export function RevokeKey({ apiKey }: { apiKey: ApiKeyDto }) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => unwrap(revokeApiKeyAction({ id: apiKey.id })),
    onSuccess: async () => {
      await client.invalidateQueries(apiKeysQuery());
      notify.done(`API key ${apiKey.name} revoked`);
    },
  });
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`Revoke ${apiKey.name}`}>
          Revoke
        </Button>
      }
      title={`Revoke API key ${apiKey.name}?`}
      description="Systems that use it are refused at once. This cannot be undone."
      confirmLabel="Revoke key"
      onConfirm={() =>
        revoke.mutateAsync().then(
          () => undefined,
          (error: Error) => error.message,
        )
      }
    />
  );
}
