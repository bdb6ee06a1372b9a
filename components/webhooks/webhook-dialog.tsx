"use client";

import { useQueryClient } from "@tanstack/react-query";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createWebhookAction, updateWebhookAction } from "@/lib/webhooks/actions";
import { type WebhookDto, webhookKeys } from "@/lib/webhooks/client";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { EventFields } from "./event-fields";
import { FormatField } from "./format-field";
import { toInput, WebhookForm, webhookValues } from "./webhook-form";

type WebhookDialogProps = {
  /** The webhook to edit; absent to create one. */
  webhook?: WebhookDto;
  onClose: () => void;
  onCreated?: (created: NewWebhookDto) => void;
};

export function WebhookDialog({ webhook, onClose, onCreated }: WebhookDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: WebhookForm,
    defaultValues: webhookValues(webhook),
    save: async (values) => {
      const input = toInput(values);
      if (!webhook) return unwrap(createWebhookAction(input));
      const { id, revision } = webhook;
      return { ...(await unwrap(updateWebhookAction({ ...input, id, revision }))), secret: null };
    },
    onSaved: async ({ secret, ...saved }) => {
      await client.invalidateQueries({ queryKey: webhookKeys.all });
      onClose();
      if (secret === null) notify.done("Webhook saved");
      else onCreated?.({ ...saved, secret });
    },
  });
  return (
    <FormDialog
      size="lg"
      title={webhook ? "Edit webhook" : "New webhook"}
      description={
        webhook
          ? undefined
          : "Proffer sends events to this address as they happen: signed to your own system, or as messages to a channel."
      }
      button={webhook ? "Save" : "Create webhook"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="url" label="URL" hint="Must start with https://" />
      <FormatField form={form} />
      <TextField
        form={form}
        name="description"
        label="Name"
        hint="Which system receives the events"
        optional
      />
      <EventFields form={form} />
    </FormDialog>
  );
}
