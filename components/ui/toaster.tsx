"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner, toast } from "sonner";

const done = <CircleCheck aria-hidden className="size-4 text-positive" />;
const partly = <Info aria-hidden className="size-4 text-warning" />;
const failed = <CircleAlert aria-hidden className="size-4 text-negative" />;

export const notify = {
  done(text: string) {
    toast(text, { icon: done });
  },
  failed(text: string, reason?: string) {
    toast(text, { icon: failed, description: reason, duration: 10_000 });
  },
  partly(text: string, missing: string) {
    toast(text, { icon: partly, description: missing, duration: 10_000 });
  },
  undoable(text: string, onUndo: () => void) {
    toast(text, { icon: done, duration: 8_000, action: { label: "Undo", onClick: onUndo } });
  },
};

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      closeButton
      containerAriaLabel="Notifications"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "group flex w-(--width) font-sans items-start gap-2.5 rounded-lg bg-surface p-3 pr-9 text-ink shadow-dialog",
          icon: "mt-0.5 shrink-0",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-muted text-sm",
          actionButton:
            "ml-auto h-6 shrink-0 rounded-md border border-line-strong/40 px-2 font-medium text-sm hover:bg-hover",
          closeButton:
            "absolute top-2.5 right-2 grid size-6 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink [&_svg]:size-3.5",
        },
      }}
    />
  );
}
