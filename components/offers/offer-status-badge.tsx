import { StatusBadge } from "@/components/ui/badge";
import type { OfferStatus } from "@/lib/offers/client";
import { offerStatusViews } from "./status";

export function OfferStatusBadge({ status }: { status: OfferStatus }) {
  const { tone, icon, label } = offerStatusViews[status];
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
