import { CalendarX, CircleDashed, TicketCheck } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import { type CouponState, couponStateLabels } from "@/lib/coupons/rules";

const views = {
  free: { tone: "positive", icon: CircleDashed },
  allocated: { tone: "info", icon: TicketCheck },
  expired: { tone: "neutral", icon: CalendarX },
} as const;

export function CouponStateBadge({ state }: { state: CouponState }) {
  return <StatusBadge {...views[state]} label={couponStateLabels[state]} />;
}
