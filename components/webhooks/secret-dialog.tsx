"use client";

import { CopyField, ShownOnce } from "@/components/access/shown-once";
import { previousSecretHours } from "@/lib/deliveries/rules";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { VerifySample } from "./verify-sample";

type SecretDialogProps = { created: NewWebhookDto; onClose: () => void };

export function SecretDialog({ created, onClose }: SecretDialogProps) {
  const changeOver = created.previousSecretUntil
    ? ` The previous secret also signs messages for ${previousSecretHours} hours. Switch within that time.`
    : "";
  return (
    <ShownOnce
      size="lg"
      title="Webhook secret"
      what="secret"
      advice={`If you lose it, create a new one.${changeOver}`}
      onClose={onClose}
    >
      <CopyField label="Secret" value={created.secret} />
      <VerifySample />
    </ShownOnce>
  );
}
