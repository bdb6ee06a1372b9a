"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskDialog } from "@/components/access/ask-dialog";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { previousSecretHours } from "@/lib/deliveries/rules";
import { deleteWebhookAction, rotateWebhookSecretAction } from "@/lib/webhooks/actions";
import { type WebhookDto, webhookKeys } from "@/lib/webhooks/client";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { SecretDialog } from "./secret-dialog";
import { VerifySample } from "./verify-sample";
import { WebhookDialog } from "./webhook-dialog";
import { webhookName } from "./webhook-words";

export type WebhookTask = "edit" | "verify" | "rotate" | "off" | "delete";

type WebhookDialogsProps = {
  webhook: WebhookDto;
  task: WebhookTask | null;
  switchOff: () => Promise<unknown>;
  onClose: () => void;
};

/** Shows the confirmations for a webhook, and the new secret. */
export function WebhookDialogs({ webhook, task, switchOff, onClose }: WebhookDialogsProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [created, setCreated] = useState<NewWebhookDto | null>(null);
  const { id } = webhook;
  const name = webhookName(webhook);
  const refresh = () => client.invalidateQueries({ queryKey: webhookKeys.all });
  return (
    <>
      {task === "edit" && <WebhookDialog webhook={webhook} onClose={onClose} />}
      {task === "verify" && (
        <Dialog open size="lg" title="Verify webhook signatures" onOpenChange={onClose}>
          <VerifySample />
        </Dialog>
      )}
      {task === "rotate" && (
        <AskDialog
          title={`New secret for ${name}?`}
          description={`For ${previousSecretHours} hours, messages are signed with both secrets, so the other system can switch without a gap.`}
          confirmLabel="Create secret"
          tone="primary"
          work={() => unwrap(rotateWebhookSecretAction({ id }))}
          onDone={async (secret) => {
            await refresh();
            setCreated(secret);
          }}
          onClose={onClose}
        />
      )}
      {task === "off" && (
        <AskDialog
          title={`Turn off ${name}?`}
          description="It stops receiving events, and queued deliveries are cancelled. Events that happen while it is off are never sent."
          confirmLabel="Turn off"
          work={switchOff}
          onDone={() => undefined}
          onClose={onClose}
        />
      )}
      {task === "delete" && (
        <AskDialog
          title={`Delete ${name}?`}
          description="This also deletes its secret and delivery log. This can't be undone."
          confirmLabel="Delete webhook"
          work={() => unwrap(deleteWebhookAction({ id }))}
          onDone={async () => {
            router.push("/settings/webhooks");
            await client.invalidateQueries({ queryKey: webhookKeys.list });
            notify.done(`Webhook ${name} deleted`);
          }}
          onClose={onClose}
        />
      )}
      {created && <SecretDialog created={created} onClose={() => setCreated(null)} />}
    </>
  );
}
