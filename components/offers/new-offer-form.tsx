"use client";

import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { Controller, FormProvider } from "react-hook-form";
import { pageForm } from "@/components/forms/page-form";
import { PageBody } from "@/components/layout/page-body";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { LetterProblems } from "@/components/letters/letter-problems";
import { PostedLetter } from "@/components/letters/posted-letter";
import { CandidateCombobox } from "@/components/pickers/candidate-combobox";
import { JobCombobox } from "@/components/pickers/job-combobox";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { previewOptions } from "@/lib/offers/client";
import { letterRefusal } from "@/lib/offers/lifecycle";
import { PayNote } from "./pay-note";
import { SendFacts } from "./send-facts";
import { firstError, SendProblems, sendLabel } from "./send-problems";
import { TermFields } from "./term-fields";
import { useCreateOffer } from "./use-create-offer";
import { useNewOffer } from "./use-new-offer";
import { usePreviewInput } from "./use-preview-input";

type NewOfferFormProps = {
  viewer: Viewer;
  candidateId: number | null;
  jobId: number | null;
};

export function NewOfferForm({ viewer, candidateId, jobId }: NewOfferFormProps) {
  const { form, candidate, job, chooseJob, inherited, resetToJob, ...custom } = useNewOffer(
    candidateId,
    jobId,
  );
  const { fields, jobValues, fieldInherited, resetFieldToJob } = custom;
  const input = usePreviewInput(form);
  const preview = useQuery(previewOptions(input));
  const { save, isSaving } = useCreateOffer(form);
  const problems = (input && preview.data?.problems) ?? [];
  const sendProblems = (input && preview.data?.sendProblems) ?? [];
  const refusal = sendRefusal();

  function sendRefusal(): string | null {
    const forbidden = refusalFor(viewer, "offers.transition");
    if (forbidden) return forbidden;
    if (!input) return "Choose a candidate and a job first";
    if (preview.error) return preview.error.message;
    if (preview.isPlaceholderData || !preview.data) return "Checking the offer…";
    return letterRefusal(problems) ?? firstError(sendProblems);
  }

  const recordLinks = {
    candidate: input ? `/candidates/${input.candidateId}` : undefined,
    job: input ? `/jobs/${input.jobId}` : undefined,
    template: input?.templateId ? `/templates/${input.templateId}` : undefined,
    company: "/settings",
  };
  const sendButton = (
    <Button variant="primary" disabledReason={refusal} loading={isSaving}>
      Save and send
    </Button>
  );
  return (
    <PageBody>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
        <FormProvider {...form}>
          <form
            {...pageForm}
            noValidate
            aria-label="New offer"
            className="flex flex-col gap-5"
            onSubmit={form.handleSubmit(() => save({ send: false }), revealFirstError)}
          >
            <Field label="Candidate" error={form.formState.errors.candidate?.message}>
              <Controller
                control={form.control}
                name="candidate"
                render={({ field }) => (
                  <CandidateCombobox value={field.value} onValueChange={field.onChange} />
                )}
              />
            </Field>
            <Field label="Job" error={form.formState.errors.job?.message}>
              <Controller
                control={form.control}
                name="job"
                render={({ field }) => (
                  <JobCombobox value={field.value} onValueChange={chooseJob} />
                )}
              />
            </Field>
            <TermFields
              payNote={(name) =>
                job && (
                  <PayNote
                    inherited={inherited(name)}
                    hasJobValue={job[name] !== null}
                    onReset={() => resetToJob(name)}
                  />
                )
              }
              fields={fields}
              fieldNote={(key) =>
                jobValues && (
                  <PayNote
                    inherited={fieldInherited(key)}
                    hasJobValue={jobValues[key] !== undefined}
                    onReset={() => resetFieldToJob(key)}
                  />
                )
              }
            />
            <LetterProblems problems={problems} links={recordLinks} />
            <SendProblems problems={sendProblems} />
            {preview.error && input && (
              <Notice tone="negative" title="We couldn't preview the letter" role="alert">
                {preview.error.message}
              </Notice>
            )}
            <div className="flex flex-wrap gap-2">
              {refusal ? (
                sendButton
              ) : (
                <ConfirmDialog
                  trigger={sendButton}
                  tone="primary"
                  title={`Send this offer to ${candidate?.name ?? "the candidate"}?`}
                  description={
                    candidate?.email
                      ? `The letter will be emailed to ${candidate.email}. This can't be undone.`
                      : "The candidate has no email address, so no email will be sent. Copy the link from the offer and share it."
                  }
                  confirmLabel={sendLabel([...problems, ...sendProblems])}
                  onConfirm={() => save({ send: true })}
                >
                  {preview.data && (
                    <SendFacts
                      terms={{ ...preview.data.terms, recipient: candidate?.email ?? null }}
                      viewer={viewer}
                    />
                  )}
                  <LetterProblems problems={problems} links={{}} />
                  <SendProblems problems={sendProblems} />
                </ConfirmDialog>
              )}
              <Button type="submit" loading={isSaving}>
                Save as draft
              </Button>
            </div>
          </form>
        </FormProvider>
        <section aria-label="Letter">
          {input ? (
            <PostedLetter action="/offers/preview" input={JSON.stringify(input)} title="Letter" />
          ) : (
            <EmptyState
              icon={FileText}
              title="The letter appears here"
              className="max-w-none rounded-md border border-dashed py-32"
            >
              Choose a candidate and a job to preview it.
            </EmptyState>
          )}
        </section>
      </div>
    </PageBody>
  );
}
