"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProvider } from "react-hook-form";
import { TextField } from "@/components/forms/fields";
import { useRecordForm } from "@/components/forms/use-record-form";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { candidateKeys } from "@/lib/candidates/client";
import { recreateEligibilityAction } from "@/lib/eligibility/actions";
import { type EligibilityDto, eligibilityKeys } from "@/lib/eligibility/client";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { EligibilityFields } from "./eligibility-fields";
import { refinePortions } from "./form-values";
import { NewTestField } from "./new-test-field";
import { type ChosenTest, refusedFields } from "./new-values";
import { ReferenceFields } from "./reference-fields";
import { differences, replacementValues } from "./replace-differences";
import { RecreateSummary } from "./replace-summary";

type RecreateFormProps = { eligibility: EligibilityDto; viewer: Viewer };

/** The way to change what an update cannot: cancels an eligibility and makes another, as one. */
export function RecreateForm({ eligibility, viewer }: RecreateFormProps) {
  const router = useRouter();
  const client = useQueryClient();
  // The eligibility as it was opened: one that is read again meanwhile must not lend its revision.
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
    defaultValues: kept,
    refusedFields,
    save: (values) =>
      unwrap(recreateEligibilityAction({ ...values, id: base.id, revision: base.revision })),
    onSaved: (saved) => {
      for (const queryKey of [eligibilityKeys.all, candidateKeys.all]) {
        void client.invalidateQueries({ queryKey });
      }
      notify.done(`${saved.candidateName} is eligible for ${saved.testName} anew`);
      router.push(`/eligibility/${saved.id}`);
    },
  });

  async function review() {
    if (await form.trigger(undefined, { shouldFocus: true })) setReviewing(true);
  }

  async function confirm() {
    await submit();
    setReviewing(false);
  }

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="flex flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          void review();
        }}
      >
        <Notice title="What will happen">
          <ol className="list-decimal pl-5">
            <li>This eligibility is cancelled; it stays readable with its history.</li>
            <li>A new one is created from what stands here, also what an edit cannot change.</li>
          </ol>
          Both happen together, or neither.
        </Notice>
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <Section
          title="Who and what"
          description="An edit cannot change these; here they are open."
        >
          <div className="flex flex-col gap-4">
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <NewTestField test={test} onTestChange={setTest} />
              <TextField
                form={form}
                name="candidateId"
                label="Candidate ID"
                hint="Another one makes it for the person who has that, or for a new person."
              />
            </div>
            <ReferenceFields />
          </div>
        </Section>
        <EligibilityFields portions={portions} zone={viewer} />
        <div className="sticky bottom-0 -mx-4 flex justify-end gap-2 border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6">
          <ButtonLink href={`/eligibility/${base.id}`}>Back</ButtonLink>
          <Button type="submit" variant="primary">
            Review what changes
          </Button>
        </div>
      </form>
      {reviewing && (
        <RecreateSummary
          differences={differences(kept, form.getValues())}
          saving={saving}
          onConfirm={() => void confirm()}
          onClose={() => setReviewing(false)}
        />
      )}
    </FormProvider>
  );
}
