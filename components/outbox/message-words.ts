import {
  CircleX,
  Clock,
  Inbox,
  type LucideIcon,
  MailCheck,
  MailWarning,
  MailX,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { OutboxKind, OutboxStatus } from "@/lib/outbox/client";
import type { MessageRow } from "@/lib/outbox/schema";

type StatusView = {
  label: string;
  tone: Tone;
  icon: LucideIcon;
  /** The meaning of the status, in a sentence. */
  meaning: string;
};

export const messageStatusViews: Record<OutboxStatus, StatusView> = {
  queued: {
    label: "Queued",
    tone: "info",
    icon: Clock,
    meaning: "It will be sent as soon as the mail server accepts it.",
  },
  sent: {
    label: "Sent",
    tone: "positive",
    icon: MailCheck,
    meaning: "The mail server accepted it.",
  },
  kept: {
    label: "Held",
    tone: "neutral",
    icon: Inbox,
    meaning: "Email isn't set up, so it wasn't sent. Read it here or copy its link.",
  },
  failed: {
    label: "Failed",
    tone: "negative",
    icon: MailWarning,
    meaning: "It wasn't sent and won't be retried automatically.",
  },
  cancelled: {
    label: "Cancelled",
    tone: "neutral",
    icon: CircleX,
    meaning: "It was cancelled before it was sent.",
  },
};

const bounced: StatusView = {
  label: "Bounced",
  tone: "negative",
  icon: MailX,
  meaning: "A mail server refused it for good. Correct the address and send it again.",
};

const complained: StatusView = {
  label: "Reported as spam",
  tone: "negative",
  icon: MailWarning,
  meaning: "Its recipient reported it as spam.",
};

/** What an email's status and the reports about it depend on. */
export type MessageFate = Pick<MessageRow, "status" | "bouncedAt" | "complainedAt">;

/** Returns what became of an email, in words. */
export function messageView({ status, bouncedAt, complainedAt }: MessageFate): StatusView {
  if (complainedAt) return complained;
  return bouncedAt ? bounced : messageStatusViews[status];
}

export const messageStatusNames = Object.keys(messageStatusViews) as OutboxStatus[];

export const messageKindLabels: Record<OutboxKind, string> = {
  offer_letter: "Offer letter",
  member_invitation: "Member invitation",
  password_reset: "Password reset",
  assistance_offer: "Offer to assist",
  assessment_invitation: "Assessment invitation",
  offer_receipt: "Receipt",
  offer_reminder: "Reminder",
  offer_extension: "New deadline",
  notification: "Notification",
  question_answer: "Answer to a question",
};
