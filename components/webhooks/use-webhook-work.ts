"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { sendTestEventAction, updateWebhookAction } from "@/lib/webhooks/actions";
import { type WebhookDto, webhookKeys } from "@/lib/webhooks/client";

/** What can be done with a webhook without asking first. */
export function useWebhookWork({ id, revision }: WebhookDto) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: webhookKeys.all });
  const test = useMutation({
    mutationFn: () => unwrap(sendTestEventAction({ id })),
    onSuccess: async () => {
      await refresh();
      notify.done("A test event is on its way");
    },
    onError: (error) => notify.failed("No test event was sent", error.message),
  });
  const turn = useMutation({
    mutationFn: (enabled: boolean) => unwrap(updateWebhookAction({ id, revision, enabled })),
    onSuccess: async (_saved, enabled) => {
      await refresh();
      notify.done(enabled ? "Webhook switched on" : "Webhook switched off");
    },
    onError: (error) => notify.failed("The webhook was not changed", error.message),
  });
  return { test, turn };
}

export type WebhookWork = ReturnType<typeof useWebhookWork>;
