import { CircleSlash, KeyRound } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";

export function CredentialStatus({ revokedAt }: { revokedAt: string | null }) {
  return revokedAt ? (
    <StatusBadge tone="neutral" icon={CircleSlash} label="Revoked" />
  ) : (
    <StatusBadge tone="positive" icon={KeyRound} label="Active" />
  );
}
