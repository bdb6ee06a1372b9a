"use client";

import { useController } from "react-hook-form";
import type { z } from "zod";
import type { RecordForm } from "@/components/forms/use-record-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { webhookEventLabels, webhookEventTypes, webhookFamilies } from "@/lib/deliveries/rules";
import type { WebhookForm } from "./webhook-form";

type EventFieldsProps = { form: RecordForm<z.input<typeof WebhookForm>, WebhookForm> };

const scopes = [
  { value: "all", label: "All events" },
  { value: "chosen", label: "Selected events" },
] as const;

export function EventFields({ form }: EventFieldsProps) {
  const { field } = useController({ control: form.control, name: "scope" });
  const { error } = form.getFieldState("eventTypes", form.formState);
  return (
    <FieldSet
      legend="Events to send"
      hint={field.value === "all" ? "Includes event types added in the future." : undefined}
      error={error?.message}
    >
      <div className="flex flex-col gap-4">
        <div>
          <Segmented
            label="Events to send"
            options={scopes}
            value={field.value}
            onValueChange={field.onChange}
          />
        </div>
        {field.value === "chosen" &&
          Object.entries(webhookFamilies).map(([family, title]) => (
            <fieldset key={family}>
              <legend className="mb-1.5 font-medium text-sm">{title}</legend>
              <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
                {webhookEventTypes
                  .filter((type) => type.startsWith(`${family}.`))
                  .map((type) => (
                    <Checkbox
                      key={type}
                      value={type}
                      label={webhookEventLabels[type]}
                      hint={<code className="font-mono">{type}</code>}
                      {...form.register("eventTypes")}
                    />
                  ))}
              </div>
            </fieldset>
          ))}
      </div>
    </FieldSet>
  );
}
