"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type ArrangeButtonsProps = {
  /** What is arranged: "question 3". */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/**
 * Leaves the focus where it is, or at least in the same question or section: a browser takes it
 * away from what moves in the document.
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

/** Move up, move down, duplicate, delete. */
export function ArrangeButtons({ what, ...arrange }: ArrangeButtonsProps) {
  return (
    <div className="flex shrink-0 items-center">
      <IconButton
        size="sm"
        label={`Move ${what} up`}
        disabledReason={arrange.isFirst ? "It is the first" : null}
        onClick={() => keepingFocus(() => arrange.onMove(-1))}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label={`Move ${what} down`}
        disabledReason={arrange.isLast ? "It is the last" : null}
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
