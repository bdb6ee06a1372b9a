"use client";

import { useController } from "react-hook-form";
import type { z } from "zod";
import type { RecordForm } from "@/components/forms/use-record-form";
import { FieldSet } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { webhookEventTypes } from "@/lib/deliveries/rules";
import { isNotified } from "@/lib/notifications/rules";
import { formatLabels, type WebhookFormat } from "@/lib/webhooks/rules";
import type { WebhookForm } from "./webhook-form";

type FormatFieldProps = { form: RecordForm<z.input<typeof WebhookForm>, WebhookForm> };

const formats = Object.entries(formatLabels).map(([value, label]) => ({
  value: value as WebhookFormat,
  label,
}));

/** Chooses what the receiver understands. A channel gets what members are notified of, at first. */
export function FormatField({ form }: FormatFieldProps) {
  const { field } = useController({ control: form.control, name: "format" });
  function choose(format: WebhookFormat) {
    field.onChange(format);
    if (format === "events" || form.getValues("scope") === "chosen") return;
    form.setValue("scope", "chosen");
    form.setValue("eventTypes", webhookEventTypes.filter(isNotified));
  }
  return (
    <FieldSet
      legend="Format"
      hint={
        field.value === "events"
          ? "JSON, signed as defined by Standard Webhooks."
          : "A message with the candidate's name and a link to the offer. Paste the incoming webhook URL of the channel above."
      }
    >
      <div>
        <Segmented label="Format" options={formats} value={field.value} onValueChange={choose} />
      </div>
    </FieldSet>
  );
}
