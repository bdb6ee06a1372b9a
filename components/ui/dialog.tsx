"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { FloatingHost } from "./floating";
import { IconButton } from "./icon-button";
import { useGuardedOpen } from "./unsaved-work";
import { useDialogFocus } from "./use-dialog-focus";

const widths = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl", xl: "max-w-6xl" };

type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  size?: keyof typeof widths;
  /** False if only a button of its own closes it: no Escape, no cross, no click outside. */
  dismissible?: boolean;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  size = "md",
  dismissible = true,
  footer,
  className,
  children,
}: DialogProps) {
  const focus = useDialogFocus();
  const guarded = useGuardedOpen({ open, onOpenChange: dismissible ? onOpenChange : undefined });
  return (
    <Primitive.Root open={guarded.open} onOpenChange={guarded.onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 grid animate-appear place-items-end overflow-y-auto bg-scrim p-2 sm:place-items-start sm:justify-items-center sm:p-4 sm:pt-[12vh]">
          <Primitive.Content
            {...focus}
            {...(description ? {} : { "aria-describedby": undefined })}
            className={cn(
              "flex w-full min-w-0 animate-rise flex-col rounded-xl outline-none bg-surface shadow-dialog",
              widths[size],
              className,
            )}
          >
            <FloatingHost>
              <div className="flex items-start justify-between gap-4 px-4 pt-4">
                <div className="min-w-0">
                  <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
                  {description && (
                    <Primitive.Description className="mt-1 text-pretty text-muted">
                      {description}
                    </Primitive.Description>
                  )}
                </div>
                {dismissible && (
                  <Primitive.Close asChild>
                    <IconButton label="Close" size="sm" className="-mt-0.5 -mr-1">
                      <X aria-hidden />
                    </IconButton>
                  </Primitive.Close>
                )}
              </div>
              {children && <div className="px-4 pt-4">{children}</div>}
              {footer ? (
                <div className="mt-4 flex flex-wrap justify-end gap-2 border-t px-4 py-3">
                  {footer}
                </div>
              ) : (
                <div className="h-4" />
              )}
            </FloatingHost>
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function DialogClose({ children }: { children: ReactElement }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>;
}
