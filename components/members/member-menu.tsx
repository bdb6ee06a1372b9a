"use client";

import { CircleSlash, Ellipsis, MailPlus, UserCheck, UserCog } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { memberRefusal } from "@/lib/members/rules";
import { type MemberDto, roleOptions, type UpdateMemberInput } from "@/lib/members/schema";
import { useMemberActions } from "./use-member-actions";

type MemberMenuProps = { member: MemberDto; members: MemberDto[]; userId: number };

export function MemberMenu({ member, members, userId }: MemberMenuProps) {
  const [confirming, setConfirming] = useState(false);
  const { update, resend } = useMemberActions(member);
  const otherOwners = members.filter(
    (other) =>
      other.role === "owner" && !other.disabledAt && !other.invited && other.id !== member.id,
  ).length;
  const present = { ...member, disabled: member.disabledAt !== null };
  const refusal = (change: UpdateMemberInput) =>
    memberRefusal(present, change, { actorId: userId, otherOwners });

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${member.name}`} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {roleOptions
          .filter((role) => role.value !== member.role)
          .map(({ value, label }) => (
            <DropdownMenuItem
              key={value}
              icon={<UserCog aria-hidden />}
              disabledReason={refusal({ role: value })}
              onSelect={() => update.mutate({ role: value })}
            >
              Change to {label.toLowerCase()}
            </DropdownMenuItem>
          ))}
        <DropdownMenuSeparator />
        {member.invited && !member.disabledAt && (
          <DropdownMenuItem icon={<MailPlus aria-hidden />} onSelect={() => resend.mutate()}>
            Resend invitation
          </DropdownMenuItem>
        )}
        {member.disabledAt ? (
          <DropdownMenuItem
            icon={<UserCheck aria-hidden />}
            onSelect={() => update.mutate({ disabled: false })}
          >
            Enable access
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem
            tone="danger"
            icon={<CircleSlash aria-hidden />}
            disabledReason={refusal({ disabled: true })}
            onSelect={() => setConfirming(true)}
          >
            Disable access
          </DropdownMenuItem>
        )}
      </DropdownMenu>
      {confirming && (
        <ConfirmDialog
          open
          onOpenChange={setConfirming}
          title={`Disable access for ${member.name}?`}
          description="They are signed out immediately and their API keys stop working. Their offers stay. You can enable access again."
          confirmLabel="Disable access"
          onConfirm={() =>
            update.mutateAsync({ disabled: true }).then(
              () => undefined,
              (error: Error) => error.message,
            )
          }
        />
      )}
    </>
  );
}
