"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProvider } from "react-hook-form";
import { TextField } from "@/components/forms/fields";
import { pageForm } from "@/components/forms/page-form";
import { useRecordForm } from "@/components/forms/use-record-form";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { candidateKeys } from "@/lib/candidates/client";
import { replaceEligibilityAction } from "@/lib/eligibility/actions";
import { type EligibilityDto, eligibilityKeys } from "@/lib/eligibility/client";
import { endedText } from "@/lib/eligibility/rules";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { EligibilityFields } from "./eligibility-fields";
import { refinePortions } from "./form-values";
import { NewTestField } from "./new-test-field";
import { type ChosenTest, refusedFields } from "./new-values";
import { ReferenceFields } from "./reference-fields";
import { differences, replacementValues } from "./replace-differences";
import { RecreateSummary } from "./replace-summary";
import { windowProblems } from "./window-problems";

type RecreateFormProps = { eligibility: EligibilityDto; viewer: Viewer };

/**
 * Replaces an eligibility: cancels it and creates another in one step, which can change what an
 * update can't.
 */
export function RecreateForm({ eligibility, viewer }: RecreateFormProps) {
  const router = useRouter();
  const client = useQueryClient();
  // The eligibility as it was opened, so that its revision isn't replaced by a newer one.
  const [base] = useState(eligibility);
  const [test, setTest] = useState<ChosenTest | null>({
    ...base,
    code: base.testCode,
    name: base.testName,
  });
  const [reviewing, setReviewing] = useState(false);
  const portions = test?.portions ?? [];
  const kept = replacementValues(base);
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateEligibilityInput.superRefine(refinePortions(portions)),
    problemsOf: (values) => windowProblems(values, viewer, kept),
    defaultValues: kept,
    refusedFields,
    save: (values) =>
      unwrap(replaceEligibilityAction({ ...values, id: base.id, revision: base.revision })),
    onSaved: (saved) => {
      for (const queryKey of [eligibilityKeys.all, candidateKeys.all]) {
        void client.invalidateQueries({ queryKey });
      }
      notify.done(`Eligibility of ${saved.candidateName} for ${saved.testName} replaced`);
      router.push(`/eligibility/${saved.id}`);
    },
  });

  async function review() {
    if (await form.trigger()) setReviewing(true);
    else revealFirstError();
  }

  async function confirm() {
    await submit();
    setReviewing(false);
  }

  return (
    <FormProvider {...form}>
      <form
        {...pageForm}
        noValidate
        className="flex flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          void review();
        }}
      >
        <Notice title="What will happen">
          <ol className="list-decimal pl-5">
            <li>This eligibility is cancelled. You can still view it and its history.</li>
            <li>
              A new one is created with the values below, including fields that can't be edited.
            </li>
          </ol>
          If either step fails, nothing changes.
        </Notice>
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <Section
          title="Candidate and test"
          description="You can change these only by replacing the eligibility."
        >
          <div className="flex flex-col gap-4">
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <NewTestField test={test} onTestChange={setTest} />
              <TextField
                form={form}
                name="candidateId"
                label="Candidate ID"
                hint="If you change it, the new eligibility belongs to the candidate with that ID. If there is none, a new candidate is created."
              />
            </div>
            <ReferenceFields />
          </div>
        </Section>
        <EligibilityFields portions={portions} zone={viewer} />
        <div className="sticky bottom-0 -mx-4 flex justify-end gap-2 border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6">
          <ButtonLink href={`/eligibility/${base.id}`}>Back</ButtonLink>
          <Button type="submit" variant="primary">
            Review changes
          </Button>
        </div>
      </form>
      {reviewing && (
        <RecreateSummary
          differences={differences(kept, form.getValues())}
          ended={endedText(form.getValues("eligibilityEndDate") ?? null, new Date())}
          saving={saving}
          onConfirm={() => void confirm()}
          onClose={() => setReviewing(false)}
        />
      )}
    </FormProvider>
  );
}
