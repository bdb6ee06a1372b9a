"use client";

import { Download, Ellipsis, Eraser, Trash2 } from "lucide-react";
import { useState } from "react";
import { downloadFile } from "@/components/files/download-file";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { type CandidateDetail, fetchCandidateExport } from "@/lib/candidates/client";
import { candidateDeletionRefusal } from "@/lib/candidates/rules";
import { DeleteCandidate } from "./delete-candidate";
import { EraseCandidate } from "./erase-candidate";

type CandidateMenuProps = { candidate: CandidateDetail; viewer: Viewer };

export function CandidateMenu({ candidate, viewer }: CandidateMenuProps) {
  const [asking, setAsking] = useState<"delete" | "erase" | null>(null);
  const mayErase = viewer.permissions.includes("candidates.erase");
  const ask = (what: "delete" | "erase") => ({
    open: asking === what,
    onOpenChange: (open: boolean) => setAsking(open ? what : null),
  });
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {mayErase && (
          <DropdownMenuItem
            icon={<Download aria-hidden />}
            onSelect={() => void saveExport(candidate.id)}
          >
            Export data
          </DropdownMenuItem>
        )}
        {mayErase && (
          <DropdownMenuItem
            icon={<Eraser aria-hidden />}
            tone="danger"
            disabledReason={candidate.erasedAt && "The candidate was erased"}
            onSelect={() => setAsking("erase")}
          >
            Erase candidate
          </DropdownMenuItem>
        )}
        <DropdownMenuItem
          icon={<Trash2 aria-hidden />}
          tone="danger"
          disabledReason={
            refusalFor(viewer, "candidates.write") ?? candidateDeletionRefusal(candidate)
          }
          onSelect={() => setAsking("delete")}
        >
          Delete candidate
        </DropdownMenuItem>
      </DropdownMenu>
      <DeleteCandidate candidate={candidate} {...ask("delete")} />
      <EraseCandidate candidate={candidate} {...ask("erase")} />
    </>
  );
}

async function saveExport(id: number): Promise<void> {
  try {
    const text = JSON.stringify(await fetchCandidateExport(id), null, 2);
    downloadFile(`candidate-${id}.json`, "application/json", [text]);
  } catch (error) {
    notify.failed("The export failed", error instanceof Error ? error.message : undefined);
  }
}
