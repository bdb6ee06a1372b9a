"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useControlAria } from "./field";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  const aria = useControlAria();
  return <input {...aria} {...rest} className={cn(controlStyle, controlHeight, className)} />;
}
