"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useControlAria } from "./field";

export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  const aria = useControlAria();
  return (
    <div className={cn("relative", className)}>
      <select
        {...aria}
        {...rest}
        className={cn(controlStyle, controlHeight, "appearance-none truncate bg-surface! pr-8")}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
