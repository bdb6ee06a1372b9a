import { clsx } from "clsx";
import type { ReactNode } from "react";

export function Money({ className, children }: { className?: string; children: ReactNode }) {
  return <span className={clsx("money", className)}>{children}</span>;
}
