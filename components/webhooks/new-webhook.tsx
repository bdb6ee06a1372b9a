"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import type { NewWebhookDto } from "@/lib/webhooks/schema";
import { SecretDialog } from "./secret-dialog";
import { WebhookDialog } from "./webhook-dialog";

/** Creates a webhook, shows its secret, and opens its page. */
export function NewWebhook() {
  const router = useRouter();
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewWebhookDto | null>(null);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New webhook
      </Button>
      {open && <WebhookDialog onClose={() => setOpen(false)} onCreated={setCreated} />}
      {created && (
        <SecretDialog
          created={created}
          onClose={() => router.push(`/settings/webhooks/${created.id}`)}
        />
      )}
    </>
  );
}
