"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { sendTestEventAction, updateWebhookAction } from "@/lib/webhooks/actions";
import { type WebhookDto, webhookKeys } from "@/lib/webhooks/client";

/** Returns the webhook actions that need no confirmation. */
export function useWebhookWork({ id, revision }: WebhookDto) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: webhookKeys.all });
  const test = useMutation({
    mutationFn: () => unwrap(sendTestEventAction({ id })),
    onSuccess: async () => {
      await refresh();
      notify.done("Test event sent");
    },
    onError: (error) => notify.failed("The test event couldn't be sent", error.message),
  });
  const turn = useMutation({
    mutationFn: (enabled: boolean) => unwrap(updateWebhookAction({ id, revision, enabled })),
    onSuccess: async (_saved, enabled) => {
      await refresh();
      notify.done(enabled ? "Webhook turned on" : "Webhook turned off");
    },
    onError: (error) => notify.failed("The webhook couldn't be updated", error.message),
  });
  return { test, turn };
}

export type WebhookWork = ReturnType<typeof useWebhookWork>;
