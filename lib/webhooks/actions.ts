"use server";

import { defineAction } from "@/lib/define-action";
import { createWebhook } from "./create-webhook";
import { deleteWebhook } from "./delete-webhook";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { CreateWebhookInput, UpdateWebhookInput, WebhookInput, WebhookReference } from "./schema";
import { sendTestEvent } from "./send-test-event";
import { updateWebhook } from "./update-webhook";

export const createWebhookAction = defineAction({
  permission: "webhooks.manage",
  input: CreateWebhookInput,
  run: createWebhook,
});

export const updateWebhookAction = defineAction({
  permission: "webhooks.manage",
  input: WebhookReference.and(UpdateWebhookInput),
  run: (actor, { id, revision, ...input }) =>
    updateWebhook(actor, id, input, { ifMatch: revision }),
});

export const rotateWebhookSecretAction = defineAction({
  permission: "webhooks.manage",
  input: WebhookInput,
  run: (actor, { id }) => rotateWebhookSecret(actor, id),
});

export const deleteWebhookAction = defineAction({
  permission: "webhooks.manage",
  input: WebhookInput,
  run: (actor, { id }) => deleteWebhook(actor, id),
});

export const sendTestEventAction = defineAction({
  permission: "webhooks.manage",
  input: WebhookInput,
  run: (actor, { id }) => sendTestEvent(actor, id),
});
