import type { ReactNode } from "react";
import { cn } from "./cn";

export function Money({ className, children }: { className?: string; children: ReactNode }) {
  return <span className={cn("tabular whitespace-nowrap", className)}>{children}</span>;
}
