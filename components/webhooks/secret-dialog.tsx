"use client";

import { CopyField } from "@/components/access/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { previousSecretHours } from "@/lib/webhooks/rules";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { VerifySample } from "./verify-sample";

type SecretDialogProps = { made: NewWebhookDto; onClose: () => void };

export function SecretDialog({ made, onClose }: SecretDialogProps) {
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title="Secret of the webhook"
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept the secret
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title="Copy the secret now">
          It is shown only this once. If it is lost, make a new one.
          {made.previousSecretUntil &&
            ` For ${previousSecretHours} hours the one before signs too, so change over within that time.`}
        </Notice>
        <CopyField label="Secret" value={made.secret} />
        <VerifySample />
      </div>
    </Dialog>
  );
}
