import {
  CircleCheck,
  CircleX,
  Clock,
  Hourglass,
  type LucideIcon,
  MailCheck,
  PencilLine,
  Play,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { InvitationStatus } from "@/lib/invitations/client";
import { statusLabels } from "@/lib/invitations/rules";

const looks: Record<InvitationStatus, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: "neutral", icon: Clock },
  failed: { tone: "negative", icon: CircleX },
  Initiated: { tone: "info", icon: MailCheck },
  Started: { tone: "warning", icon: Play },
  "In Progress": { tone: "warning", icon: PencilLine },
  Finished: { tone: "accent", icon: Hourglass },
  Completed: { tone: "positive", icon: CircleCheck },
};

/** Returns how screens show an invitation's status: its label, hue and icon. */
export const invitationStatusView = (status: InvitationStatus) => ({
  ...looks[status],
  label: statusLabels[status],
});
