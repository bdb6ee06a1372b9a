"use client";

import { Tooltip as Primitive } from "radix-ui";
import { createContext, type FocusEvent, type ReactElement, type ReactNode, use } from "react";
import { useFloatingContainer } from "./floating";
import { Kbd } from "./kbd";

const Grouped = createContext(false);

export function TooltipGroup({ children }: { children: ReactNode }) {
  return (
    <Grouped value>
      <Primitive.Provider delayDuration={400}>{children}</Primitive.Provider>
    </Grouped>
  );
}

type TooltipProps = {
  content: ReactNode;
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  describes?: boolean;
  children: ReactElement;
};

export function Tooltip({ content, shortcut, side, describes = true, children }: TooltipProps) {
  const grouped = use(Grouped);
  const container = useFloatingContainer();
  const trigger = describes ? {} : { "aria-describedby": undefined };
  const tooltip = (
    <Primitive.Root>
      <Primitive.Trigger asChild onFocus={ignoreMouseFocus} {...trigger}>
        {children}
      </Primitive.Trigger>
      <Primitive.Portal container={container}>
        <div className="pointer-events-none">
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="pointer-events-none! z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md bg-surface px-2 py-1 text-sm text-ink shadow-popover"
          >
            {content}
            {shortcut && <Kbd>{shortcut}</Kbd>}
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
  return grouped ? tooltip : <TooltipGroup>{tooltip}</TooltipGroup>;
}

function ignoreMouseFocus(event: FocusEvent<HTMLElement>) {
  if (!event.currentTarget.matches(":focus-visible")) event.preventDefault();
}
