"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { TextField } from "@/components/forms/fields";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createWebhookAction, updateWebhookAction } from "@/lib/webhooks/actions";
import { type WebhookDto, webhookKeys } from "@/lib/webhooks/client";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { EventFields } from "./event-fields";
import { toInput, WebhookForm, webhookValues } from "./webhook-form";

type WebhookDialogProps = {
  /** The webhook to change; without one a new one is made. */
  webhook?: WebhookDto;
  onClose: () => void;
  onMade?: (made: NewWebhookDto) => void;
};

export function WebhookDialog({ webhook, onClose, onMade }: WebhookDialogProps) {
  const formId = useId();
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
      else onMade?.({ ...saved, secret });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={webhook ? "Edit webhook" : "New webhook"}
      description={
        webhook ? undefined : "Proffer posts what happens to this address, signed, as it happens."
      }
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            {webhook ? "Save" : "Make webhook"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <TextField form={form} name="url" label="Address" hint="It must start with https://" />
        <TextField
          form={form}
          name="description"
          label="Name"
          hint="Which system it is, for people to recognise it"
          optional
        />
        <EventFields form={form} />
      </form>
    </Dialog>
  );
}
