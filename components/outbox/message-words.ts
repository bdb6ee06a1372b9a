import { CircleX, Clock, Inbox, type LucideIcon, MailCheck, MailWarning } from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { OutboxKind, OutboxStatus } from "@/lib/outbox/client";

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

export const messageStatusNames = Object.keys(messageStatusViews) as OutboxStatus[];

export const messageKindLabels: Record<OutboxKind, string> = {
  offer_letter: "Offer letter",
  member_invitation: "Member invitation",
  password_reset: "Password reset",
  assistance_offer: "Offer to assist",
  assessment_invitation: "Assessment invitation",
  offer_receipt: "Receipt",
  notification: "Notification",
  question_answer: "Answer to a question",
};
