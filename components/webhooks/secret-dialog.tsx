"use client";

import { CopyField, ShownOnce } from "@/components/access/shown-once";
import { previousSecretHours } from "@/lib/deliveries/rules";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { VerifySample } from "./verify-sample";

type SecretDialogProps = { made: NewWebhookDto; onClose: () => void };

export function SecretDialog({ made, onClose }: SecretDialogProps) {
  const changeOver = made.previousSecretUntil
    ? ` For ${previousSecretHours} hours the one before signs too, so change over within that time.`
    : "";
  return (
    <ShownOnce
      size="lg"
      title="Secret of the webhook"
      what="secret"
      advice={`If it is lost, make a new one.${changeOver}`}
      onClose={onClose}
    >
      <CopyField label="Secret" value={made.secret} />
      <VerifySample />
    </ShownOnce>
  );
}
