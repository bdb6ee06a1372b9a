"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefreshCw, RotateCcw } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { checkInvitationAction, resetInvitationAction } from "@/lib/invitations/actions";
import { type InvitationRecord, invitationKeys } from "@/lib/invitations/client";
import { checkRefusal, resetRefusal, retryRefusal, statusLabels } from "@/lib/invitations/rules";
import { RetryButton } from "./retry-button";

type InvitationActionsProps = { invitation: InvitationRecord; viewer: Viewer };

/** Offers to retry, check or reset an invitation, as far as its status allows. */
export function InvitationActions({ invitation, viewer }: InvitationActionsProps) {
  const client = useQueryClient();
  const { id, candidateName, partnerName } = invitation;
  const refresh = () => client.invalidateQueries({ queryKey: invitationKeys.all });
  const refusal = refusalFor(viewer, "assessments.write");
  const check = useMutation({
    mutationFn: () => unwrap(checkInvitationAction({ id })),
    onSuccess: ({ status }) => notify.done(`${partnerName} reports: ${statusLabels[status]}`),
    onError: (error) => notify.failed(`Couldn't get a status from ${partnerName}`, error.message),
    onSettled: refresh,
  });
  const reset = useMutation({
    mutationFn: () => unwrap(resetInvitationAction({ id })),
    onSuccess: async () => {
      await refresh();
      notify.done(`${candidateName} can retake the assessment`);
    },
  });
  return (
    <div className="flex flex-wrap gap-2">
      {retryRefusal(invitation) === null && <RetryButton invitation={invitation} viewer={viewer} />}
      {checkRefusal(invitation) === null && (
        <Button
          size="sm"
          icon={<RefreshCw aria-hidden />}
          loading={check.isPending}
          disabledReason={refusal}
          onClick={() => check.mutate()}
        >
          Check status
        </Button>
      )}
      {resetRefusal(invitation) === null && (
        <ConfirmDialog
          trigger={
            <Button size="sm" icon={<RotateCcw aria-hidden />} disabledReason={refusal}>
              Reset invitation
            </Button>
          }
          title={`Reset ${candidateName}'s invitation?`}
          description="The candidate can retake the assessment with a new link. Previous answers and scores no longer count."
          confirmLabel="Reset invitation"
          onConfirm={() =>
            reset.mutateAsync().then(
              () => undefined,
              (error: Error) => error.message,
            )
          }
        />
      )}
    </div>
  );
}
