"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { allowAddressAction } from "@/lib/outbox/actions";

type BlockedNoticeProps = {
  /** An email to the address. */
  messageId: number;
  address: string;
  /** The reason the viewer may not allow it again, or null. */
  refusal: string | null;
};

/** Says that an address gets no emails after a complaint, and allows them again. */
export function BlockedNotice({ messageId, address, refusal }: BlockedNoticeProps) {
  const client = useQueryClient();
  const allow = useMutation({
    mutationFn: () => unwrap(allowAddressAction({ id: messageId })),
    onSuccess: () => notify.done(`Emails to ${address} allowed`),
    onError: (error) => notify.failed("The address is still blocked", error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Notice
      tone="negative"
      title="The candidate reported an email as spam"
      action={
        <Button
          size="sm"
          loading={allow.isPending}
          disabledReason={refusal}
          onClick={() => allow.mutate()}
        >
          Allow emails again
        </Button>
      }
    >
      Proffer sends candidates' emails to <span className="wrap-anywhere">{address}</span> no more,
      neither offers nor receipts, answers, invitations or offers to assist. Allow them only if the
      candidate asked for it.
    </Notice>
  );
}
