"use client";

import { Activity, CircleSlash, Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

type CredentialMenuProps = {
  name: string;
  callsHref: string;
  revokedAt: string | null;
  onRevoke: () => void;
  /** More actions for a credential that is not revoked. */
  children?: ReactNode;
};

export function CredentialMenu({
  name,
  callsHref,
  revokedAt,
  onRevoke,
  children,
}: CredentialMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <IconButton label={`Actions for ${name}`} size="sm">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <DropdownMenuItem href={callsHref} icon={<Activity aria-hidden />}>
        Recent API calls
      </DropdownMenuItem>
      {!revokedAt && (
        <>
          {children}
          <DropdownMenuSeparator />
          <DropdownMenuItem tone="danger" icon={<CircleSlash aria-hidden />} onSelect={onRevoke}>
            Revoke
          </DropdownMenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
