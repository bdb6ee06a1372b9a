import {
  CircleCheck,
  CircleX,
  ClipboardList,
  Eye,
  type LucideIcon,
  MailCheck,
  TimerOff,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { RecipientStatus } from "@/lib/assistance/client";
import { recipientStatusLabels } from "@/lib/assistance/rules";

type RecipientStatusView = {
  label: string;
  tone: Tone;
  icon: LucideIcon;
  /** Color of the status in a bar. */
  fill: string;
};

const looks: Record<RecipientStatus, Omit<RecipientStatusView, "label">> = {
  recorded: { tone: "neutral", icon: ClipboardList, fill: "bg-faint/50" },
  notified: { tone: "info", icon: MailCheck, fill: "bg-info/75" },
  seen: { tone: "warning", icon: Eye, fill: "bg-warning/75" },
  accepted: { tone: "positive", icon: CircleCheck, fill: "bg-positive/75" },
  declined: { tone: "negative", icon: CircleX, fill: "bg-negative/75" },
  expired: { tone: "neutral", icon: TimerOff, fill: "bg-ink/60" },
};

/** Returns how screens show a recipient's status: its label, hue and icon. */
export const recipientStatusView = (status: RecipientStatus): RecipientStatusView => ({
  ...looks[status],
  label: recipientStatusLabels[status],
});
