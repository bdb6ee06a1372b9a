"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Copy, Ellipsis, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import {
  deleteAssessmentAction,
  duplicateAssessmentAction,
  reactivateAssessmentAction,
  retireAssessmentAction,
} from "@/lib/assessments/actions";
import { type AssessmentDto, assessmentKeys } from "@/lib/assessments/client";
import { deleteRefusal, retireRefusal } from "@/lib/assessments/lifecycle";

type AssessmentMenuProps = {
  assessment: AssessmentDto;
  refusal: string | null;
  onChanged: (assessment: AssessmentDto) => void;
  onBusy: (busy: boolean) => void;
};

/** Offers to duplicate, retire, reactivate or delete an assessment. */
export function AssessmentMenu({ assessment, refusal, onChanged, onBusy }: AssessmentMenuProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [asking, setAsking] = useState<"retire" | "delete" | null>(null);
  const { id, name, revision, status, version } = assessment;

  async function duplicate() {
    const answer = await answerOf(duplicateAssessmentAction({ id }));
    if (!answer.ok) return notify.failed("Couldn't duplicate the assessment", answer.error.message);
    await client.invalidateQueries({ queryKey: assessmentKeys.lists });
    notify.done(`${answer.data.name} added`);
    router.push(`/assessments/${answer.data.id}`);
  }

  async function move(action: typeof retireAssessmentAction, message: string) {
    onBusy(true);
    const answer = await action({ id, revision });
    if (answer.ok) {
      onChanged(answer.data);
      notify.done(message);
    }
    onBusy(false);
    return answer.ok ? undefined : answer.error.message;
  }

  async function reactivate() {
    const refused = await move(reactivateAssessmentAction, `${name} reactivated`);
    if (refused) notify.failed("Couldn't reactivate the assessment", refused);
  }

  async function remove() {
    const answer = await answerOf(deleteAssessmentAction({ id, revision }));
    if (!answer.ok) return answer.error.message;
    router.push("/assessments");
    await client.invalidateQueries({ queryKey: assessmentKeys.lists });
    notify.done(`${name} deleted`);
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <DropdownMenuItem
          icon={<Copy aria-hidden />}
          disabledReason={refusal}
          onSelect={() => void duplicate()}
        >
          Duplicate
        </DropdownMenuItem>
        {status === "retired" ? (
          <DropdownMenuItem
            icon={<ArchiveRestore aria-hidden />}
            disabledReason={refusal}
            onSelect={() => void reactivate()}
          >
            Reactivate
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem
            icon={<Archive aria-hidden />}
            disabledReason={refusal ?? retireRefusal(status)}
            onSelect={() => setAsking("retire")}
          >
            Retire
          </DropdownMenuItem>
        )}
        <DropdownMenuItem
          icon={<Trash2 aria-hidden />}
          tone="danger"
          disabledReason={refusal ?? deleteRefusal(version)}
          onSelect={() => setAsking("delete")}
        >
          Delete assessment
        </DropdownMenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={asking === "retire"}
        onOpenChange={() => setAsking(null)}
        title={`Retire ${name}?`}
        description="No new candidates can be invited. Candidates already invited can still take it. You can reactivate it at any time."
        confirmLabel="Retire"
        onConfirm={() => move(retireAssessmentAction, `${name} retired`)}
      />
      <ConfirmDialog
        open={asking === "delete"}
        onOpenChange={() => setAsking(null)}
        title={`Delete ${name}?`}
        description="The draft will be permanently deleted."
        confirmLabel="Delete assessment"
        onConfirm={remove}
      />
    </>
  );
}
