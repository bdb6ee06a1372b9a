import { CircleSlash, KeyRound } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { ApiKeyDto } from "@/lib/api-keys/schema";

export function KeyStatus({ apiKey }: { apiKey: ApiKeyDto }) {
  return apiKey.revokedAt ? (
    <StatusBadge tone="neutral" icon={CircleSlash} label="Revoked" />
  ) : (
    <StatusBadge tone="positive" icon={KeyRound} label="Active" />
  );
}
