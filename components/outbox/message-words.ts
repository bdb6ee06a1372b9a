import { CircleX, Clock, Inbox, type LucideIcon, MailCheck, MailWarning } from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { OutboxKind, OutboxStatus } from "@/lib/outbox/client";

type StatusView = {
  label: string;
  tone: Tone;
  icon: LucideIcon;
  /** What the status means, in a sentence. */
  meaning: string;
};

export const messageStatusViews: Record<OutboxStatus, StatusView> = {
  queued: {
    label: "Queued",
    tone: "info",
    icon: Clock,
    meaning: "It leaves as soon as the mail server takes it.",
  },
  sent: {
    label: "Sent",
    tone: "positive",
    icon: MailCheck,
    meaning: "The mail server has taken it.",
  },
  kept: {
    label: "Kept here",
    tone: "neutral",
    icon: Inbox,
    meaning: "No mail server is set up, so it was not sent. Read it here, or pass its link on.",
  },
  failed: {
    label: "Failed",
    tone: "negative",
    icon: MailWarning,
    meaning: "It was not sent, and will not be tried again by itself.",
  },
  cancelled: {
    label: "Cancelled",
    tone: "neutral",
    icon: CircleX,
    meaning: "It was called back before it left.",
  },
};

export const messageStatusNames = Object.keys(messageStatusViews) as OutboxStatus[];

export const messageKindLabels: Record<OutboxKind, string> = {
  offer_letter: "Offer letter",
  member_invitation: "Invitation",
  password_reset: "Password reset",
  assistance_offer: "Offer to assist",
  assessment_invitation: "Invitation to an assessment",
};
