"use client";

import { Toolbar } from "radix-ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import { DropdownMenu } from "@/components/ui/dropdown-menu";

type ToolbarMenuProps = {
  trigger: ReactElement;
  /** Gives the letter the focus back. */
  onClose: () => void;
  /** Receives what to call with an item's step, which runs once the menu is closed. */
  children: (choose: (run: () => void) => void) => ReactNode;
};

/** Opens a menu of the toolbar, after which the caret is in the letter again. */
export function ToolbarMenu({ trigger, onClose, children }: ToolbarMenuProps) {
  const chosen = useRef<(() => void) | null>(null);

  function close() {
    if (chosen.current) chosen.current();
    else if (document.activeElement === document.body) onClose();
    chosen.current = null;
  }

  return (
    <DropdownMenu
      align="start"
      trigger={<Toolbar.Button asChild>{trigger}</Toolbar.Button>}
      onClose={close}
    >
      {children((run) => {
        chosen.current = run;
      })}
    </DropdownMenu>
  );
}
