"use client";

import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { useFloatingContainer } from "@/components/ui/floating";
import { floatingStyle } from "@/components/ui/popover";

type FloatingPanelProps = {
  label: string;
  /** Where on the screen it belongs. */
  rect: () => DOMRect;
  onClose: () => void;
  children: ReactNode;
};

/** Opens a panel beside a place in the letter, and gives it the focus. */
export function FloatingPanel({ label, rect, onClose, children }: FloatingPanelProps) {
  const container = useFloatingContainer();
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: rect } }} />
      <Popover.Portal container={container}>
        <Popover.Content
          aria-label={label}
          align="start"
          sideOffset={8}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className={cn(floatingStyle, "w-80 max-w-[calc(100vw-1rem)] p-4")}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
