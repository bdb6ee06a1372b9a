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

/** What is asked before something is done with a webhook, and the secret that comes of it. */
export function WebhookDialogs({ webhook, task, switchOff, onClose }: WebhookDialogsProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [made, setMade] = useState<NewWebhookDto | null>(null);
  const { id } = webhook;
  const name = webhookName(webhook);
  const refresh = () => client.invalidateQueries({ queryKey: webhookKeys.all });
  return (
    <>
      {task === "edit" && <WebhookDialog webhook={webhook} onClose={onClose} />}
      {task === "verify" && (
        <Dialog open size="lg" title="How to verify" onOpenChange={onClose}>
          <VerifySample />
        </Dialog>
      )}
      {task === "rotate" && (
        <AskDialog
          title={`New secret for ${name}?`}
          description={`For ${previousSecretHours} hours messages are signed with both secrets, so the other system may change over without a gap.`}
          confirmLabel="Make secret"
          tone="primary"
          work={() => unwrap(rotateWebhookSecretAction({ id }))}
          onDone={async (secret) => {
            await refresh();
            setMade(secret);
          }}
          onClose={onClose}
        />
      )}
      {task === "off" && (
        <AskDialog
          title={`Switch off ${name}?`}
          description="It is told nothing more, and what waits to be sent is cancelled. What happens meanwhile is not sent later."
          confirmLabel="Switch off"
          work={switchOff}
          onDone={() => undefined}
          onClose={onClose}
        />
      )}
      {task === "delete" && (
        <AskDialog
          title={`Delete ${name}?`}
          description="Its address, secret and log of deliveries go with it. This cannot be undone."
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
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}
