import { StatusBadge } from "@/components/ui/badge";
import type { InvitationStatus } from "@/lib/invitations/client";
import { invitationStatusView } from "./invitation-status";

export function InvitationStatusBadge({ status }: { status: InvitationStatus }) {
  const { tone, icon, label } = invitationStatusView(status);
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
