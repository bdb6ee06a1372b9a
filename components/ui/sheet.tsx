"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { FloatingHost } from "./floating";
import { IconButton } from "./icon-button";
import { useGuardedOpen } from "./unsaved-work";
import { useDialogFocus } from "./use-dialog-focus";

type SheetProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: string;
  side?: "left" | "right";
  footer?: ReactNode;
  className?: string;
  contentClassName?: string;
  children: ReactNode;
};

const sides = {
  left: "left-0 animate-from-left max-w-72",
  right: "right-0 animate-from-right max-w-md",
};

export function Sheet({
  open,
  onOpenChange,
  trigger,
  title,
  side = "right",
  footer,
  className,
  contentClassName,
  children,
}: SheetProps) {
  const focus = useDialogFocus();
  const guarded = useGuardedOpen({ open, onOpenChange });
  return (
    <Primitive.Root open={guarded.open} onOpenChange={guarded.onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Primitive.Content
          {...focus}
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 z-40 flex w-[calc(100%-3rem)] flex-col bg-surface shadow-dialog outline-none",
            sides[side],
            className,
          )}
        >
          <FloatingHost>
            <div className="flex h-12 shrink-0 items-center justify-between gap-2 border-b px-4">
              <Primitive.Title className="truncate font-semibold">{title}</Primitive.Title>
              <Primitive.Close asChild>
                <IconButton label="Close" size="sm" className="-mr-1">
                  <X aria-hidden />
                </IconButton>
              </Primitive.Close>
            </div>
            <div
              className={cn("flex min-h-0 flex-1 flex-col overflow-y-auto p-4", contentClassName)}
            >
              {children}
            </div>
            {footer && <div className="flex justify-end gap-2 border-t px-4 py-3">{footer}</div>}
          </FloatingHost>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
