"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useControlAria } from "./field";
import { Icon } from "./icon";

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
      <Icon of={ChevronDown} className="icon-in-control right-2.5 text-muted" />
    </div>
  );
}
