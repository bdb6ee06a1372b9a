"use client";

import { Download, EyeOff, TicketCheck } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { exportPath, type RecipientSearch } from "./recipient-search";

type ExportMenuProps = { publicId: string; search: RecipientSearch; viewer: Viewer };

function download(path: string) {
  const anchor = document.createElement("a");
  anchor.href = path;
  anchor.download = "";
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/**
 * Exports the listed recipients as a file with masked coupons or, with permission and audited,
 * whole ones.
 */
export function ExportMenu({ publicId, search, viewer }: ExportMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <Button size="sm" icon={<Download aria-hidden />}>
          Export
        </Button>
      }
    >
      <DropdownMenuItem
        icon={<EyeOff aria-hidden />}
        onSelect={() => download(exportPath(publicId, search, "masked"))}
      >
        CSV with masked coupons
      </DropdownMenuItem>
      <DropdownMenuItem
        icon={<TicketCheck aria-hidden />}
        disabledReason={
          refusalFor(viewer, "coupons.reveal") &&
          "You don't have permission to view full coupon codes"
        }
        onSelect={() => download(exportPath(publicId, search, "whole"))}
      >
        CSV with full coupon codes
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
