import { CircleAlert, CircleCheck, CircleSlash } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import { outcomeOf } from "@/lib/access/api-calls/rules";

const views = {
  succeeded: { tone: "positive", icon: CircleCheck },
  refused: { tone: "warning", icon: CircleSlash },
  failed: { tone: "negative", icon: CircleAlert },
} as const;

export function CallStatus({ status }: { status: number }) {
  return <StatusBadge {...views[outcomeOf(status)]} label={String(status)} />;
}
