import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type PageBodyProps = {
  fill?: boolean;
  width?: "full" | "wide" | "prose";
  className?: string;
  children: ReactNode;
};

const widths = { full: "", wide: "max-w-6xl", prose: "max-w-2xl" };

export function PageBody({ fill, width = "full", className, children }: PageBodyProps) {
  if (fill) {
    return (
      <div data-fill className={cn("flex min-h-0 flex-1 flex-col", className)}>
        {children}
      </div>
    );
  }
  return (
    <div
      className={cn(
        "mx-auto flex w-full flex-1 flex-col gap-8 px-4 py-6 md:px-6",
        widths[width],
        className,
      )}
    >
      {children}
    </div>
  );
}
