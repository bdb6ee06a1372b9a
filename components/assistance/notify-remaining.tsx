"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { ApiError, unwrap } from "@/lib/api-client";
import { notifyRemainingAction } from "@/lib/assistance/actions";
import { type AssistanceDetail, assistanceKeys } from "@/lib/assistance/client";
import { notificationRefusal } from "@/lib/assistance/rules";

const people = (count: number, locale: string) =>
  `${count.toLocaleString(locale)} ${count === 1 ? "candidate" : "candidates"}`;

type NotifyRemainingProps = { assistance: AssistanceDetail; viewer: Viewer };

/**
 * Emails the recipients who haven't been notified yet, or says why there is nobody to notify. Asks
 * first, since an email can't be recalled.
 */
export function NotifyRemaining({ assistance, viewer }: NotifyRemainingProps) {
  const { publicId, notifiable, providerName, template } = assistance;
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: () => unwrap(notifyRemainingAction({ publicId })),
    onSuccess: ({ queued }) => notify.done(`${people(queued, viewer.locale)} will be notified`),
    onSettled: () => client.invalidateQueries({ queryKey: assistanceKeys.one(publicId) }),
  });

  async function send(): Promise<string | undefined> {
    try {
      await mutateAsync();
    } catch (error) {
      return error instanceof ApiError ? error.message : "The server couldn't be reached";
    }
  }

  const nobody = notificationRefusal(assistance, viewer.today);
  if (nobody) return <p className="text-muted text-sm">{nobody}.</p>;
  const refusal = refusalFor(viewer, "assistance.write");
  const trigger = (
    <Button size="sm" variant="primary" icon={<Send aria-hidden />} disabledReason={refusal}>
      Notify {people(notifiable, viewer.locale)}
    </Button>
  );
  if (refusal) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      tone="primary"
      title={`Notify ${people(notifiable, viewer.locale)} of this offer to assist?`}
      description={`Each gets an email (${template ? `template “${template.name}”` : "built-in"}) from ${providerName} with a link to their own page. Emails can't be recalled.`}
      confirmLabel="Send emails"
      onConfirm={send}
    />
  );
}
