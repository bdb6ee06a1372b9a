import { TriangleAlert } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";

export function LowStockBadge({ free }: { free: number }) {
  return (
    <StatusBadge
      tone="warning"
      icon={TriangleAlert}
      label={free === 0 ? "None left" : "Low stock"}
    />
  );
}
