"use client";

import { Ellipsis, KeyRound, Pencil, Power, Send, ShieldCheck, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { WebhookDto } from "@/lib/webhooks/client";
import type { WebhookWork } from "./use-webhook-work";
import { WebhookDialogs, type WebhookTask } from "./webhook-dialogs";

type WebhookActionsProps = { webhook: WebhookDto; work: WebhookWork };

export const SendTest = ({ work: { test } }: Pick<WebhookActionsProps, "work">) => (
  <Button
    variant="primary"
    icon={<Send aria-hidden />}
    loading={test.isPending}
    onClick={() => test.mutate()}
  >
    <span>
      Send test <span className="max-sm:hidden">event</span>
    </span>
  </Button>
);

export function WebhookMenu({ webhook, work: { turn } }: WebhookActionsProps) {
  const [task, setTask] = useState<WebhookTask | null>(null);
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <DropdownMenuItem icon={<Pencil aria-hidden />} onSelect={() => setTask("edit")}>
          Edit
        </DropdownMenuItem>
        <DropdownMenuItem icon={<ShieldCheck aria-hidden />} onSelect={() => setTask("verify")}>
          Verify signatures
        </DropdownMenuItem>
        <DropdownMenuItem icon={<KeyRound aria-hidden />} onSelect={() => setTask("rotate")}>
          New secret
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<Power aria-hidden />}
          onSelect={() => (webhook.enabled ? setTask("off") : turn.mutate(true))}
        >
          {webhook.enabled ? "Turn off" : "Turn on"}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          tone="danger"
          icon={<Trash2 aria-hidden />}
          onSelect={() => setTask("delete")}
        >
          Delete webhook
        </DropdownMenuItem>
      </DropdownMenu>
      <WebhookDialogs
        webhook={webhook}
        task={task}
        switchOff={() => turn.mutateAsync(false)}
        onClose={() => setTask(null)}
      />
    </>
  );
}
