import {
  Ban,
  CheckCircle2,
  CircleAlert,
  CircleDashed,
  CircleHelp,
  Copy,
  History,
  type LucideIcon,
  MailX,
  MinusCircle,
  TriangleAlert,
} from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { BulkKind, BulkOutcome, BulkVerdict } from "@/lib/bulk/client";
import { outcomeLabel, verdictLabel } from "@/lib/bulk/rules";

type View = { tone: Tone; icon: LucideIcon };

const verdictViews: Record<BulkVerdict, View> = {
  ready: { tone: "positive", icon: CheckCircle2 },
  warned: { tone: "warning", icon: TriangleAlert },
  unknown: { tone: "negative", icon: CircleHelp },
  duplicate: { tone: "warning", icon: Copy },
  no_address: { tone: "warning", icon: MailX },
  already_offered: { tone: "warning", icon: History },
  opted_out: { tone: "warning", icon: Ban },
  invalid: { tone: "negative", icon: CircleAlert },
  refused: { tone: "negative", icon: Ban },
  left_out: { tone: "neutral", icon: MinusCircle },
};

const outcomeViews: Record<BulkOutcome, View> = {
  waiting: { tone: "neutral", icon: CircleDashed },
  done: { tone: "positive", icon: CheckCircle2 },
  failed: { tone: "negative", icon: CircleAlert },
  skipped: { tone: "neutral", icon: MinusCircle },
};

export function VerdictBadge({ kind, verdict }: { kind: BulkKind; verdict: BulkVerdict }) {
  return <StatusBadge {...verdictViews[verdict]} label={verdictLabel(kind, verdict)} />;
}

export function OutcomeBadge({ kind, outcome }: { kind: BulkKind; outcome: BulkOutcome }) {
  return <StatusBadge {...outcomeViews[outcome]} label={outcomeLabel(kind, outcome)} />;
}
