"use client";

import { Pencil } from "lucide-react";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useEffect } from "react";
import { BulkChooser } from "@/components/bulk/bulk-chooser";
import { useBulkChoice } from "@/components/bulk/use-bulk-choice";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { SkeletonText } from "@/components/ui/skeleton";
import { AssessmentStep } from "./assessment-step";
import { inviteRefusal, inviteSummary, settingsOf } from "./invite-form";
import { useInviteValues } from "./use-invite-values";

const crumbs = [
  { label: "Assessments", href: "/assessments" },
  { label: "Invitations", href: "/assessments/invitations" },
];
const parseStep = parseAsStringLiteral(["assessment", "candidates"])
  .withDefault("assessment")
  .withOptions({ history: "push" });

/**
 * Guides through an invitation: what to invite to, kept in the URL, then the candidates; the review
 * follows.
 */
export function InviteScreen({ viewer }: { viewer: Viewer }) {
  const [step, setStep] = useQueryState("step", parseStep);
  const { values, setSearch, isPending } = useInviteValues();
  const choice = useBulkChoice("invite_candidates", viewer.locale);
  const isMissing = !isPending && inviteRefusal(values) !== null;
  useEffect(() => {
    if (step === "candidates" && isMissing) void setStep("assessment", { history: "replace" });
  }, [step, isMissing, setStep]);
  if (step === "assessment" || isMissing) {
    return (
      <>
        <PageHeader title="Invite candidates" crumbs={crumbs} />
        <AssessmentStep
          values={values}
          viewer={viewer}
          onChange={(changed) => void setSearch(changed)}
          onNext={() => void setStep("candidates")}
        />
      </>
    );
  }
  if (isPending) {
    return (
      <>
        <PageHeader title="Candidates to invite" crumbs={crumbs} />
        <PageBody>
          <SkeletonText lines={4} />
        </PageBody>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Candidates to invite" crumbs={crumbs} />
      <PageBody fill className="overflow-y-auto">
        <div className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2 md:px-6">
          <p className="min-w-0 text-muted">{inviteSummary(values)}</p>
          <Button
            size="sm"
            icon={<Pencil aria-hidden />}
            onClick={() => void setStep("assessment")}
          >
            Change the assessment
          </Button>
        </div>
        <div className="flex min-h-0 flex-1 flex-col px-4 pt-4 md:px-6">
          <BulkChooser
            kind="invite_candidates"
            choice={choice}
            settings={settingsOf(values)}
            viewer={viewer}
          />
        </div>
      </PageBody>
    </>
  );
}
