"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useActiveFields } from "@/components/offer-fields/use-active-fields";
import { useAccountFormat } from "@/components/ui/account-format";
import type { ComboboxOption } from "@/components/ui/combobox";
import { candidateOptions } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";
import { amountText } from "@/lib/format/parse-amount";
import { jobOptions } from "@/lib/jobs/client";
import { jobSalary } from "@/lib/offers/rules";
import { newOfferResolver, noTerms, type OfferFormValues, payNames } from "./offer-form";

type PayName = (typeof payNames)[number];
type JobPay = Record<PayName, string | number | null>;

const textOf = (value: string | number | null, locale: string) =>
  typeof value === "number" ? amountText(value, locale) : (value ?? "");

/**
 * Creates the form of a new offer. Pay defaults to the chosen job's, so a field that isn't dirty is
 * inherited, and restoring the job's value inherits it again.
 */
export function useNewOffer(candidateId: number | null, jobId: number | null) {
  const account = useAccountFormat();
  const fields = useActiveFields();
  const format = { ...account, fields };
  const form = useForm<OfferFormValues>({
    shouldFocusError: false,
    resolver: newOfferResolver(format),
    defaultValues: { candidate: null, job: null, ...noTerms },
  });
  const { control, setValue, getValues, getFieldState, resetField } = form;
  const selectedCandidate = Number(useWatch({ control, name: "candidate" })?.value ?? candidateId);
  const selectedJob = Number(useWatch({ control, name: "job" })?.value ?? jobId);
  const candidate = useQuery({
    ...candidateOptions(selectedCandidate),
    enabled: selectedCandidate > 0,
  }).data;
  const job = useQuery({ ...jobOptions(selectedJob), enabled: selectedJob > 0 }).data;
  const pay: JobPay | undefined = job && {
    salary: jobSalary(job),
    currency: job.currency,
    payFrequency: job.payFrequency,
  };

  const inherit = useEffectEvent(() => {
    for (const name of payNames) {
      const overridden = getFieldState(name).isDirty ? getValues(name) : null;
      resetField(name, { defaultValue: textOf(pay?.[name] ?? null, format.locale) });
      if (overridden !== null) setValue(name, overridden, { shouldDirty: true });
    }
  });
  useEffect(() => {
    if (job) inherit();
  }, [job]);

  const inheritFields = useEffectEvent(() => {
    for (const { key } of fields) {
      const name = `customFields.${key}` as const;
      const overridden = getFieldState(name).isDirty ? getValues(name) : undefined;
      resetField(name, { defaultValue: job?.customFields[key] ?? null });
      if (overridden !== undefined) setValue(name, overridden, { shouldDirty: true });
    }
  });
  useEffect(() => {
    if (job || fields.length > 0) inheritFields();
  }, [job, fields]);

  const prefill = useEffectEvent(() => {
    if (candidate && candidateId === candidate.id && !getValues("candidate")) {
      resetField("candidate", {
        defaultValue: { value: String(candidate.id), label: fullName(candidate) },
      });
    }
    if (job && jobId === job.id && !getValues("job")) {
      resetField("job", { defaultValue: { value: String(job.id), label: job.title } });
    }
  });
  useEffect(() => {
    if (candidate || job) prefill();
  }, [candidate, job]);

  return {
    form,
    candidate: candidate && { name: fullName(candidate), email: candidate.email },
    job: pay,
    fields,
    /** What the job has in the account's offer fields. */
    jobValues: job?.customFields,
    chooseJob: (option: ComboboxOption | null) =>
      setValue("job", option, { shouldDirty: true, shouldValidate: form.formState.isSubmitted }),
    inherited: (name: PayName) => !form.formState.dirtyFields[name],
    resetToJob: (name: PayName) => resetField(name),
    fieldInherited: (key: string) => !form.formState.dirtyFields.customFields?.[key],
    resetFieldToJob: (key: string) => resetField(`customFields.${key}`),
  };
}
