import { StatusBadge } from "@/components/ui/badge";
import type { OutboxStatus } from "@/lib/outbox/client";
import { messageStatusViews } from "./message-words";

export function MessageStatusBadge({ status }: { status: OutboxStatus }) {
  const { label, tone, icon } = messageStatusViews[status];
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
