"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { SecretDialog } from "./secret-dialog";
import { WebhookDialog } from "./webhook-dialog";

/** Creates a webhook, shows its secret unless it is a channel's, and opens its page. */
export function NewWebhook() {
  const router = useRouter();
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewWebhookDto | null>(null);
  const openPage = ({ id }: NewWebhookDto) => router.push(`/settings/webhooks/${id}`);
  const show = (webhook: NewWebhookDto) =>
    webhook.format === "events" ? setCreated(webhook) : openPage(webhook);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New webhook
      </Button>
      {open && <WebhookDialog onClose={() => setOpen(false)} onCreated={show} />}
      {created && <SecretDialog created={created} onClose={() => openPage(created)} />}
    </>
  );
}
