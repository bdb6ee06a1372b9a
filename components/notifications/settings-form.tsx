"use client";

import { useController } from "react-hook-form";
import { z } from "zod";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { updateNotificationSettingsAction } from "@/lib/notifications/actions";
import type { NotificationKind } from "@/lib/notifications/client";
import { type Choices, digestHour, kindLabels } from "@/lib/notifications/rules";
import { SettingsInput } from "@/lib/notifications/schema";

type SettingsFormProps = {
  choices: Choices;
  email: string;
  timeZone: string;
  /** True if the member is notified of the offers they own. */
  follows: boolean;
};

const kinds = Object.keys(kindLabels) as NotificationKind[];

const times = [
  { value: "now", label: "At once" },
  { value: "daily", label: "Once a day" },
] as const;

const Form = SettingsInput.omit({ isDaily: true }).extend({ time: z.enum(["now", "daily"]) });

export function SettingsForm({ choices, email, timeZone, follows }: SettingsFormProps) {
  const { form, submit, saving, refusal } = useRecordForm({
    schema: Form,
    defaultValues: {
      shown: choices.shown,
      emailed: choices.emailed,
      time: choices.isDaily ? "daily" : "now",
    },
    save: ({ time, ...kept }) =>
      unwrap(updateNotificationSettingsAction({ ...kept, isDaily: time === "daily" })),
    onSaved: () => notify.done("Notifications saved"),
  });
  const { field: time } = useController({ control: form.control, name: "time" });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      {refusal && (
        <Notice tone="negative" role="alert">
          {refusal}
        </Notice>
      )}
      <p className="text-muted">
        {follows
          ? "You're notified about the offers that you created or follow. Follow an offer on its page."
          : "You're notified about the offers that you follow. Follow an offer on its page."}
      </p>
      <table className="w-full text-left">
        <caption className="sr-only">What you are notified of</caption>
        <thead className="border-b text-muted text-sm">
          <tr>
            <th scope="col" className="py-2 font-medium">
              What happens
            </th>
            <th scope="col" className="w-20 py-2 font-medium">
              Inbox
            </th>
            <th scope="col" className="w-20 py-2 font-medium">
              Email
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} className="border-b">
              <th scope="row" className="py-2 pr-3 font-normal">
                {kindLabels[kind]}
              </th>
              <td className="py-2">
                <Checkbox
                  label={<span className="sr-only">{kindLabels[kind]}, in the inbox</span>}
                  value={kind}
                  {...form.register("shown")}
                />
              </td>
              <td className="py-2">
                <Checkbox
                  label={<span className="sr-only">{kindLabels[kind]}, by email</span>}
                  value={kind}
                  {...form.register("emailed")}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FieldSet
        legend="When to email"
        hint={
          time.value === "daily"
            ? `One email to ${email} after ${digestHour}:00 (${timeZone}), if there is anything new.`
            : `Each is sent to ${email} as it happens.`
        }
      >
        <div>
          <Segmented
            label="When to email"
            options={times}
            value={time.value}
            onValueChange={time.onChange}
          />
        </div>
      </FieldSet>
      <div>
        <Button type="submit" variant="primary" loading={saving}>
          Save
        </Button>
      </div>
    </form>
  );
}
