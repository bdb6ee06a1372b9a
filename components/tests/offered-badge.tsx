import { CircleDashed, CircleSlash } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";

export function OfferedBadge({ retiredAt }: { retiredAt: string | null }) {
  return (
    <StatusBadge
      tone={retiredAt ? "neutral" : "positive"}
      icon={retiredAt ? CircleSlash : CircleDashed}
      label={retiredAt ? "Retired" : "Active"}
    />
  );
}
