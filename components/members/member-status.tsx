import { CircleSlash, Mail, UserCheck } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { MemberDto } from "@/lib/members/schema";

export function MemberStatus({ member }: { member: MemberDto }) {
  if (member.disabledAt) return <StatusBadge tone="neutral" icon={CircleSlash} label="Disabled" />;
  if (member.invited) return <StatusBadge tone="info" icon={Mail} label="Invited" />;
  return <StatusBadge tone="positive" icon={UserCheck} label="Active" />;
}
