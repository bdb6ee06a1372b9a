import { CircleCheck, CircleDashed, CircleOff, CircleX } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { PartnerListRow } from "@/lib/partners/client";

/** Shows a partner's connection: retired, not tested, or the result of the last test. */
export function ConnectionBadge({ partner }: { partner: PartnerListRow }) {
  if (partner.retiredAt) return <StatusBadge tone="neutral" icon={CircleOff} label="Retired" />;
  if (!partner.testedAt) {
    return <StatusBadge tone="neutral" icon={CircleDashed} label="Not tested" />;
  }
  return partner.testProblem ? (
    <StatusBadge tone="negative" icon={CircleX} label="Test failed" />
  ) : (
    <StatusBadge tone="positive" icon={CircleCheck} label="Connected" />
  );
}
