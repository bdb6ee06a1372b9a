"use client";

import { Rocket } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { publishAssessmentAction } from "@/lib/assessments/actions";
import type { AssessmentDto } from "@/lib/assessments/client";
import { publishProblems, publishRefusal } from "@/lib/assessments/lifecycle";
import type { AssessmentContent } from "@/lib/assessments/schema";
import type { SaveState } from "./use-assessment-draft";

type PublishButtonProps = {
  assessment: AssessmentDto;
  content: AssessmentContent;
  state: SaveState;
  forbidden: string | null;
  onBusy: (busy: boolean) => void;
  onPublished: (assessment: AssessmentDto) => void;
};

/** Publishes the saved draft as the next version after confirmation. */
export function PublishButton({
  assessment,
  content,
  state,
  forbidden,
  onBusy,
  onPublished,
}: PublishButtonProps) {
  const [asking, setAsking] = useState(false);
  const { id, revision, name, version } = assessment;
  const next = (version ?? 0) + 1;
  const unsaved = state === "saving" ? "Saving. Try again in a moment" : "Unsaved changes";
  const isPublished = assessment.isPublished && state === "saved";
  const refusal = publishRefusal({
    ...{ status: assessment.status, isPublished },
    problems: publishProblems(content),
  });

  async function publish() {
    onBusy(true);
    try {
      const answer = await answerOf(publishAssessmentAction({ id, revision }));
      if (!answer.ok) return answer.error.message;
      onPublished(answer.data);
      notify.done(`${name} published as version ${next}`);
    } catch {
      return "The server couldn't be reached. Nothing was published. Try again.";
    } finally {
      onBusy(false);
    }
  }

  if (assessment.status === "retired") return null;
  return (
    <>
      <Button
        variant="primary"
        icon={<Rocket aria-hidden />}
        disabledReason={forbidden ?? refusal ?? (state === "saved" ? null : unsaved)}
        onClick={() => setAsking(true)}
      >
        Publish
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        tone="primary"
        title={`Publish version ${next}?`}
        description="New invitations will use this version. Candidates already invited keep the version they were invited to."
        confirmLabel="Publish"
        onConfirm={publish}
      />
    </>
  );
}
