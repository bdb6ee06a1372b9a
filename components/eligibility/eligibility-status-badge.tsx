import { Ban, CircleDot } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { EligibilityListRow } from "@/lib/eligibility/client";

export const eligibilityStatusLabels = { active: "Active", inactive: "Cancelled" } as const;

export function EligibilityStatusBadge({ status }: Pick<EligibilityListRow, "status">) {
  return (
    <StatusBadge
      tone="neutral"
      icon={status === "active" ? CircleDot : Ban}
      label={eligibilityStatusLabels[status]}
    />
  );
}
