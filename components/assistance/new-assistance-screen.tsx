"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { FormProvider, useForm } from "react-hook-form";
import { useBulkChoice } from "@/components/bulk/use-bulk-choice";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { type AssistanceFormValues, newAssistance } from "./assistance-form";
import { CandidatesStep } from "./candidates-step";
import { OfferStep } from "./offer-step";

const crumbs = [{ label: "Assistance", href: "/assistance" }];
const parseStep = parseAsStringLiteral(["offer", "candidates"])
  .withDefault("offer")
  .withOptions({ history: "push" });

/**
 * Guides through a new offer to assist: the offer, then its candidates; reviewing the rows follows.
 */
export function NewAssistanceScreen({ viewer }: { viewer: Viewer }) {
  const [step, setStep] = useQueryState("step", parseStep);
  const form = useForm<AssistanceFormValues>({
    shouldFocusError: false,
    defaultValues: newAssistance,
  });
  const choice = useBulkChoice("offer_assistance", viewer.locale);
  useUnsavedWork(form.formState.isDirty);
  return (
    <FormProvider {...form}>
      <PageHeader
        title={step === "offer" ? "New offer to assist" : "Candidates for the offer to assist"}
        crumbs={crumbs}
      />
      {step === "offer" ? (
        <OfferStep viewer={viewer} onNext={() => void setStep("candidates")} />
      ) : (
        <CandidatesStep choice={choice} viewer={viewer} onBack={() => void setStep("offer")} />
      )}
    </FormProvider>
  );
}
