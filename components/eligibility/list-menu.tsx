"use client";

import { Ellipsis, FileUp, ListChecks } from "lucide-react";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

/** Offers the actions for the whole list. */
export function ListMenu() {
  return (
    <DropdownMenu
      trigger={
        <IconButton label="More actions">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <DropdownMenuItem icon={<FileUp aria-hidden />} href="/eligibility/import">
        Import from CSV
      </DropdownMenuItem>
      <DropdownMenuItem icon={<ListChecks aria-hidden />} href="/bulk">
        Bulk runs
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
