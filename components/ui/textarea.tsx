"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { useControlAria } from "./field";

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const aria = useControlAria();
  return (
    <textarea
      {...aria}
      {...rest}
      rows={rows}
      className={cn(controlStyle, "resize-y py-1.5", className)}
    />
  );
}
