"use client";

import { Popover as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { useFloatingContainer } from "./floating";

export const floatingStyle =
  "z-50 animate-rise rounded-lg bg-surface text-ink shadow-popover outline-none";

type PopoverProps = {
  trigger: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  label?: string;
  className?: string;
  children: ReactNode;
};

export function Popover({
  trigger,
  open,
  onOpenChange,
  align = "start",
  label,
  className,
  children,
}: PopoverProps) {
  const container = useFloatingContainer();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={container}>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(floatingStyle, "w-72 p-3", className)}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
