"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider } from "react-hook-form";
import type { z } from "zod";
import { SelectField, TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { NumberField } from "@/components/forms/number-field";
import { useRecordForm } from "@/components/forms/use-record-form";
import { useActiveFields } from "@/components/offer-fields/use-active-fields";
import { ValueFields } from "@/components/offer-fields/value-fields";
import { valueProblems } from "@/components/offer-fields/value-problems";
import { useAccountFormat } from "@/components/ui/account-format";
import { FieldSet } from "@/components/ui/field";
import { notify } from "@/components/ui/toaster";
import { answerOf, unwrap } from "@/lib/api-client";
import { createJobAction, updateJobAction } from "@/lib/jobs/actions";
import { type JobDetail, jobKeys } from "@/lib/jobs/client";
import {
  currencies,
  employmentTypeLabels,
  jobStatusLabels,
  payFrequencyLabels,
} from "@/lib/jobs/rules";
import { CreateJobInput } from "@/lib/jobs/schema";

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const currencyOptions = currencies.map(({ code, name }) => ({
  value: code,
  label: `${code} · ${name}`,
}));

const newJob: z.input<typeof CreateJobInput> = {
  title: "",
  department: "",
  location: "",
  employmentType: null,
  salaryMin: null,
  salaryMax: null,
  currency: null,
  payFrequency: "yearly",
  status: "open",
  customFields: {},
};

type JobDialogProps = {
  /** Job to edit; without one, a new job is created. */
  job?: JobDetail;
  onClose: () => void;
  /** Called after saving; closes the dialog by default. */
  onSaved?: (saved: { id: number; title: string }) => void;
  /** Title to begin a new job with. */
  title?: string;
};

export function JobDialog({ job, title = "", onClose, onSaved }: JobDialogProps) {
  const client = useQueryClient();
  // Keeps the revision that was opened, even if the job is refetched.
  const [base] = useState(job);

  async function save(values: CreateJobInput) {
    if (!base) return unwrap(createJobAction(values));
    const result = await answerOf(
      updateJobAction({ ...values, id: base.id, revision: base.revision }),
    );
    if (!result.ok && result.error.code === "precondition_failed") {
      void client.invalidateQueries({ queryKey: jobKeys.detail(base.id) });
    }
    return unwrap(Promise.resolve(result));
  }

  const fields = useActiveFields();
  const { locale } = useAccountFormat();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateJobInput,
    defaultValues: job ?? { ...newJob, title },
    problemsOf: ({ customFields = {}, currency = null }) => {
      const problems = valueProblems(
        fields,
        customFields,
        { locale, currency },
        base?.customFields,
      );
      return Object.fromEntries(
        Object.entries(problems).map(([key, text]) => [`customFields.${key}` as const, text]),
      );
    },
    save,
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: jobKeys.all });
      notify.done(job ? "Job saved" : `${saved.title} added`);
      if (onSaved) onSaved(saved);
      else onClose();
    },
  });
  const currency = form.watch("currency") ?? null;
  return (
    <FormDialog
      title={job ? `Edit ${job.title}` : "New job"}
      button={job ? "Save" : "Add job"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="title" label="Title" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField form={form} name="department" label="Department" optional />
        <TextField form={form} name="location" label="Location" optional />
        <SelectField
          form={form}
          name="employmentType"
          label="Employment type"
          optional
          none="Not provided"
          options={optionsOf(employmentTypeLabels)}
        />
        <SelectField
          form={form}
          name="status"
          label="Status"
          options={optionsOf(jobStatusLabels)}
        />
      </div>
      <FieldSet legend="Pay" hint="Offers use the middle of this range unless you set their pay.">
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField form={form} name="salaryMin" label="Minimum" amountIn={currency} optional />
          <NumberField form={form} name="salaryMax" label="Maximum" amountIn={currency} optional />
          <SelectField
            form={form}
            name="currency"
            label="Currency"
            optional
            none="None"
            options={currencyOptions}
          />
          <SelectField
            form={form}
            name="payFrequency"
            label="Pay frequency"
            optional
            none="Not provided"
            options={optionsOf(payFrequencyLabels)}
          />
        </div>
      </FieldSet>
      <FormProvider {...form}>
        <ValueFields
          legend="Other terms"
          hint="Offers have these by default. They can be changed in each offer."
          fields={fields.map((field) => ({ ...field, required: false }))}
          currency={currency}
        />
      </FormProvider>
    </FormDialog>
  );
}
