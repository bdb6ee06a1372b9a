"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProvider } from "react-hook-form";
import { pageForm } from "@/components/forms/page-form";
import { useRecordForm } from "@/components/forms/use-record-form";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { type CandidateDetail, candidateKeys } from "@/lib/candidates/client";
import { createEligibilityAction } from "@/lib/eligibility/actions";
import { eligibilityKeys } from "@/lib/eligibility/client";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { EligibilityFields } from "./eligibility-fields";
import { newEligibility, personValues, refinePortions } from "./form-values";
import { NewPersonChoice } from "./new-person-choice";
import { NewTestField } from "./new-test-field";
import { type ChosenTest, type NewEligibilityValues, refusedFields } from "./new-values";
import { ReferenceFields } from "./reference-fields";
import { useEndedWindow } from "./use-ended-window";
import { windowProblems } from "./window-problems";

/** Returns empty form values, or those of a preselected person. */
const valuesFor = (candidate: CandidateDetail | null): NewEligibilityValues => ({
  ...newEligibility,
  testCode: "",
  candidateId: candidate?.candidateId ?? "",
  ...(candidate && {
    person: personValues(candidate),
    personId: candidate.candidateId ? undefined : candidate.id,
  }),
});

type NewFormProps = { candidate: CandidateDetail | null; viewer: Viewer };

/** Creates an eligibility of a candidate for a test. */
export function NewForm({ candidate, viewer }: NewFormProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [test, setTest] = useState<ChosenTest | null>(null);
  const portions = test?.portions ?? [];
  const { isMeant, question } = useEndedWindow("Create anyway");
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateEligibilityInput.superRefine(refinePortions(portions)),
    defaultValues: valuesFor(candidate),
    refusedFields,
    problemsOf: (values) => windowProblems(values, viewer),
    save: async (values) =>
      (await isMeant(values.eligibilityEndDate)) ? unwrap(createEligibilityAction(values)) : null,
    onSaved: (saved) => {
      if (!saved) return;
      for (const queryKey of [eligibilityKeys.all, candidateKeys.all]) {
        void client.invalidateQueries({ queryKey });
      }
      notify.done(`${saved.candidateName} is eligible for ${saved.testName}`);
      router.push(`/eligibility/${saved.id}`);
    },
  });
  return (
    <FormProvider {...form}>
      <form {...pageForm} onSubmit={submit} noValidate className="flex flex-col gap-8">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <Section title="Candidate and test">
          <div className="flex flex-col gap-4">
            <NewPersonChoice candidate={candidate} />
            <NewTestField test={test} onTestChange={setTest} />
            <ReferenceFields />
          </div>
        </Section>
        <EligibilityFields portions={portions} zone={viewer} />
        <div className="sticky bottom-0 -mx-4 flex justify-end gap-2 border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6">
          <ButtonLink href={candidate ? `/candidates/${candidate.id}` : "/eligibility"}>
            Cancel
          </ButtonLink>
          <Button type="submit" variant="primary" loading={saving}>
            Create eligibility
          </Button>
        </div>
      </form>
      {question}
    </FormProvider>
  );
}
