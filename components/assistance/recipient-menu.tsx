"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, Link2, Send } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { linkRecipientAction, resendAssistanceAction } from "@/lib/assistance/actions";
import { assistanceKeys, type RecipientRow } from "@/lib/assistance/client";
import { isOver, mailRefusal, optedOutText } from "@/lib/assistance/rules";

type RecipientMenuProps = { recipient: RecipientRow; publicId: string };

/** Offers the actions for one recipient: share their link, or email them until they answer. */
export function RecipientMenu({ recipient, publicId }: RecipientMenuProps) {
  const { id, candidateName, optedOut, notifiedAt } = recipient;
  const client = useQueryClient();
  const link = useMutation({
    mutationFn: () => unwrap(linkRecipientAction({ id })),
    onError: (error) => notify.failed("The link couldn't be opened", error.message),
  });
  const mail = useMutation({
    mutationFn: () => unwrap(resendAssistanceAction({ id })),
    onSuccess: () => notify.done(`Email to ${candidateName} queued`),
    onError: (error) => notify.failed("The email couldn't be sent", error.message),
    onSettled: () => client.invalidateQueries({ queryKey: assistanceKeys.one(publicId) }),
  });
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton
            label={`Actions for ${candidateName}`}
            size="sm"
            loading={link.isPending || mail.isPending}
          >
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <DropdownMenuItem
          icon={<Link2 aria-hidden />}
          disabledReason={optedOut ? optedOutText : null}
          onSelect={() => link.mutate()}
        >
          Show link
        </DropdownMenuItem>
        {!isOver(recipient.status) && (
          <DropdownMenuItem
            icon={<Send aria-hidden />}
            disabledReason={mailRefusal(recipient)}
            onSelect={() => mail.mutate()}
          >
            {notifiedAt ? "Resend email" : "Notify by email"}
          </DropdownMenuItem>
        )}
      </DropdownMenu>
      {link.data && (
        <Dialog
          open
          onOpenChange={(open) => !open && link.reset()}
          title={`Link for ${candidateName}`}
          description="Anyone with this link can respond as this candidate. Share it only with them."
          footer={<CopyButton text={link.data.url} label="Copy link" variant="primary" />}
        >
          <Field label="The candidate's page">
            <Input
              readOnly
              value={link.data.url}
              onFocus={(event) => event.target.select()}
              className="font-mono text-xs"
            />
          </Field>
        </Dialog>
      )}
    </>
  );
}
