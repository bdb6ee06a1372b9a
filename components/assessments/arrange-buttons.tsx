"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type ArrangeButtonsProps = {
  /** Name of the arranged item: "question 3". */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/**
 * Runs the work and keeps the focus in the same question or section: browsers drop it from elements
 * that move in the document.
 */
export function keepingFocus(work: () => void) {
  const focused = document.activeElement;
  const boxId = focused?.closest("[data-arranged]")?.id ?? "";
  work();
  requestAnimationFrame(() => {
    const stays = focused instanceof HTMLElement && focused.isConnected;
    (stays ? focused : document.getElementById(boxId))?.focus();
  });
}

/** Shows the buttons to move up, move down, duplicate and delete. */
export function ArrangeButtons({ what, ...arrange }: ArrangeButtonsProps) {
  return (
    <div className="flex shrink-0 items-center">
      <IconButton
        size="sm"
        label={`Move ${what} up`}
        disabledReason={arrange.isFirst ? "It's already first" : null}
        onClick={() => keepingFocus(() => arrange.onMove(-1))}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label={`Move ${what} down`}
        disabledReason={arrange.isLast ? "It's already last" : null}
        onClick={() => keepingFocus(() => arrange.onMove(1))}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton size="sm" label={`Duplicate ${what}`} onClick={arrange.onDuplicate}>
        <Copy aria-hidden />
      </IconButton>
      <IconButton size="sm" label={`Delete ${what}`} onClick={arrange.onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}
