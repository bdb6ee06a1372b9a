"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { retryInvitationAction } from "@/lib/invitations/actions";
import { type InvitationRow, invitationKeys } from "@/lib/invitations/client";
import { retryRefusal } from "@/lib/invitations/rules";

type RetryButtonProps = {
  invitation: Pick<InvitationRow, "id" | "status" | "hasLink" | "candidateName">;
  viewer: Viewer;
};

/** Retries an invitation that failed or got no link. */
export function RetryButton({ invitation, viewer }: RetryButtonProps) {
  const client = useQueryClient();
  const { id, candidateName } = invitation;
  const retry = useMutation({
    mutationFn: () => unwrap(retryInvitationAction({ id })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: invitationKeys.all });
      notify.done(`${candidateName} will be invited again`);
    },
    onError: (error) => notify.failed(`${candidateName} couldn't be invited again`, error.message),
  });
  return (
    <Button
      size="sm"
      icon={<RotateCw aria-hidden />}
      loading={retry.isPending}
      disabledReason={refusalFor(viewer, "assessments.write") ?? retryRefusal(invitation)}
      aria-label={`Retry invitation for ${candidateName}`}
      onClick={() => retry.mutate()}
    >
      Retry
    </Button>
  );
}
