import {
  CalendarClock,
  CalendarX2,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  type LucideIcon,
  MailOpen,
  MailWarning,
  MailX,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { NotificationKind } from "@/lib/notifications/client";

type KindView = { label: string; tone: Tone; icon: LucideIcon };

export const kindViews: Record<NotificationKind, KindView> = {
  opened: { label: "Opened", tone: "info", icon: MailOpen },
  accepted: { label: "Accepted", tone: "positive", icon: CircleCheck },
  declined: { label: "Declined", tone: "negative", icon: CircleX },
  question: { label: "Question", tone: "warning", icon: CircleQuestionMark },
  undeliverable: { label: "Email failed", tone: "negative", icon: MailX },
  complaint: { label: "Reported as spam", tone: "negative", icon: MailWarning },
  deadline_near: { label: "Due within 24 hours", tone: "warning", icon: CalendarClock },
  deadline_passed: { label: "Deadline passed", tone: "neutral", icon: CalendarX2 },
};
