"use client";

import { Ellipsis, FileText, Pencil, Printer, Trash2 } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { OfferState } from "@/lib/offers/client";

export type OfferDialog = "terms" | "delete";

type OfferMenuProps = {
  state: OfferState;
  viewer: Viewer;
  onOpen: (dialog: OfferDialog) => void;
};

export function OfferMenu({ state, viewer, onOpen }: OfferMenuProps) {
  const refusal = refusalFor(viewer, "offers.write");
  return (
    <DropdownMenu
      trigger={
        <IconButton label="More actions">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {state.updateRefusal === null && (
        <>
          <DropdownMenuItem
            icon={<Pencil aria-hidden />}
            disabledReason={refusal}
            onSelect={() => onOpen("terms")}
          >
            Edit terms
          </DropdownMenuItem>
          <DropdownMenuItem
            icon={<FileText aria-hidden />}
            disabledReason={refusal}
            href={`/offers/${state.id}/letter/edit`}
          >
            Edit letter
          </DropdownMenuItem>
        </>
      )}
      <DropdownMenuItem
        icon={<Printer aria-hidden />}
        onSelect={() => window.open(`/offers/${state.id}/letter`, "_blank", "noopener")}
      >
        Print letter
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem
        icon={<Trash2 aria-hidden />}
        tone="danger"
        disabledReason={refusalFor(viewer, "offers.delete")}
        onSelect={() => onOpen("delete")}
      >
        Delete offer
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
