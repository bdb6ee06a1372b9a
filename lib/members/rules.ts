import type { Role } from "@/db/enums";
import type { UpdateMemberInput } from "./schema";

interface Member {
  id: number;
  name: string;
  role: Role;
  disabled: boolean;
  /** True if they have not joined yet; until then they own nothing. */
  invited: boolean;
}

/**
 * Returns why a member may not be changed this way, or null. `otherOwners` counts the other enabled
 * owners who have joined; an account always keeps one.
 */
export function memberRefusal(
  member: Member,
  change: UpdateMemberInput,
  context: { actorId: number | null; otherOwners: number },
): string | null {
  const demoted = change.role !== undefined && change.role !== member.role;
  const disabled = change.disabled === true && !member.disabled;
  if (member.id === context.actorId) {
    if (disabled) return "You cannot disable yourself. Ask another owner.";
    if (demoted) return "You cannot change your own role. Ask another owner.";
  }
  const isOwner = member.role === "owner" && !member.disabled && !member.invited;
  const losesOwner = isOwner && (demoted || disabled);
  if (losesOwner && context.otherOwners === 0) {
    return `${member.name} is the last owner. Make someone else an owner first.`;
  }
  return null;
}
