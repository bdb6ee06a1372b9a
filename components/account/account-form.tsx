"use client";

import { useRouter } from "next/navigation";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldSet } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { updateAccountAction } from "@/lib/account/actions";
import type { AccountDto } from "@/lib/account/schema";
import { unwrap } from "@/lib/api-client";
import { accountValues, AccountForm as Form } from "./account-values";
import { TimeZoneSelect } from "./time-zone-select";

type AccountFormProps = {
  account: AccountDto;
  timeZones: readonly string[];
  locales: readonly { value: string; label: string }[];
  readOnly: boolean;
};

export function AccountForm({ account, timeZones, locales, readOnly }: AccountFormProps) {
  const router = useRouter();
  const { name, address, timeZone, locale, notifyApiAssistance } = account;
  const { declineReasons, isReminding, reminderDays, reminderTime } = accountValues(account);
  const { form, submit, saving, refusal } = useRecordForm({
    schema: Form,
    defaultValues: accountValues(account),
    save: (values) => unwrap(updateAccountAction(values)),
    onSaved: (saved) => {
      form.reset(accountValues(saved));
      router.refresh();
      notify.done("Organisation saved");
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {readOnly && <Notice>Only owners can change these settings.</Notice>}
      {refusal && (
        <Notice tone="negative" role="alert">
          {refusal}
        </Notice>
      )}
      <Field label="Name" error={errors.name?.message}>
        <Input
          autoComplete="organization"
          readOnly={readOnly}
          defaultValue={name}
          {...form.register("name")}
        />
      </Field>
      <Field
        label="Address"
        hint="Shown in letters whose template includes it."
        error={errors.address?.message}
        optional
      >
        <Textarea
          rows={3}
          readOnly={readOnly}
          defaultValue={address ?? ""}
          {...form.register("address")}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Time zone"
          hint="Deadlines end at midnight in this time zone."
          error={errors.timeZone?.message}
        >
          <TimeZoneSelect
            timeZones={timeZones}
            disabled={readOnly}
            defaultValue={timeZone}
            {...form.register("timeZone")}
          />
        </Field>
        <Field
          label="Language and region"
          hint="Sets how dates and amounts are formatted."
          error={errors.locale?.message}
        >
          <Select disabled={readOnly} defaultValue={locale} {...form.register("locale")}>
            {locales.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field
        label="Reasons to decline an offer"
        hint="One per line, in order. Candidates who decline can choose one of them."
        error={reasonsError(errors.declineReasons)}
        optional
      >
        <Textarea
          rows={6}
          readOnly={readOnly}
          defaultValue={declineReasons}
          {...form.register("declineReasons")}
        />
      </Field>
      <FieldSet legend="Reminders of offers">
        <Checkbox
          label="Remind candidates before their deadline"
          hint="They get an email with their link, never at weekends or within 24 hours of the letter. Each offer can have its own reminders, or none."
          disabled={readOnly}
          defaultChecked={isReminding}
          {...form.register("isReminding")}
        />
        {form.watch("isReminding") && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Days before the deadline"
              hint="Up to five, separated by commas."
              error={errors.reminderDays?.message}
            >
              <Input
                readOnly={readOnly}
                defaultValue={reminderDays}
                {...form.register("reminderDays")}
              />
            </Field>
            <Field label="Time" error={errors.reminderTime?.message}>
              <Input
                type="time"
                readOnly={readOnly}
                defaultValue={reminderTime}
                {...form.register("reminderTime")}
              />
            </Field>
          </div>
        )}
      </FieldSet>
      <FieldSet legend="Offers to assist">
        <Checkbox
          label="Email candidates about offers created through the API"
          hint="Each candidate gets a link to their own page. If this is off, no emails are sent."
          disabled={readOnly}
          defaultChecked={notifyApiAssistance}
          {...form.register("notifyApiAssistance")}
        />
      </FieldSet>
      <Field label="Account code" hint="External systems use it to identify the account.">
        <Input readOnly value={account.code} className="font-mono" />
      </Field>
      {!readOnly && (
        <div>
          <Button type="submit" variant="primary" loading={saving}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}

/** Returns the error of the list, or of the first wrong line. */
function reasonsError(error: { message?: string | undefined } | undefined): string | undefined {
  if (!error) return undefined;
  const lines = Array.isArray(error) ? (error as { message?: string }[]) : [];
  return error.message ?? lines.find((line) => line?.message)?.message;
}
