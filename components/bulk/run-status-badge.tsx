import { Ban, CheckCircle2, ClipboardCheck, LoaderCircle } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { BulkStatus } from "@/lib/bulk/client";

const views = {
  review: { tone: "info", icon: ClipboardCheck, label: "In review" },
  running: { tone: "accent", icon: LoaderCircle, label: "Running" },
  done: { tone: "positive", icon: CheckCircle2, label: "Done" },
  cancelled: { tone: "neutral", icon: Ban, label: "Cancelled" },
} as const;

export function RunStatusBadge({ status }: { status: BulkStatus }) {
  return <StatusBadge {...views[status]} />;
}
