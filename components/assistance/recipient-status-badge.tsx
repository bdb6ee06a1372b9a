import { StatusBadge } from "@/components/ui/badge";
import type { RecipientStatus } from "@/lib/assistance/client";
import { recipientStatusView } from "./recipient-status";

export function RecipientStatusBadge({ status }: { status: RecipientStatus }) {
  const { tone, icon, label } = recipientStatusView(status);
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
