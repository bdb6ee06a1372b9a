import {
  CircleCheck,
  CircleX,
  type LucideIcon,
  MailOpen,
  PencilLine,
  Send,
  Undo2,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { OfferStatus } from "@/lib/offers/client";

export type StatusView = {
  label: string;
  tone: Tone;
  icon: LucideIcon;
  /** Label of the button that moves an offer to this status. */
  verb: string;
  /** Fill of this status in charts. */
  fill: string;
};

export const offerStatusViews: Record<OfferStatus, StatusView> = {
  draft: {
    label: "Draft",
    tone: "neutral",
    icon: PencilLine,
    verb: "Return to draft",
    fill: "bg-faint/50",
  },
  sent: { label: "Sent", tone: "info", icon: Send, verb: "Send", fill: "bg-info/75" },
  pending: {
    label: "Pending",
    tone: "warning",
    icon: MailOpen,
    verb: "Mark as opened",
    fill: "bg-warning/75",
  },
  accepted: {
    label: "Accepted",
    tone: "positive",
    icon: CircleCheck,
    verb: "Record acceptance",
    fill: "bg-positive/75",
  },
  declined: {
    label: "Declined",
    tone: "negative",
    icon: CircleX,
    verb: "Record decline",
    fill: "bg-negative/75",
  },
  withdrawn: {
    label: "Withdrawn",
    tone: "neutral",
    icon: Undo2,
    verb: "Withdraw",
    fill: "bg-ink/60",
  },
};

export const offerStatusNames = Object.keys(offerStatusViews) as OfferStatus[];
