import type { ReactNode } from "react";

export function Toolbar({ label = "Filters", children }: { label?: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="flex shrink-0 flex-wrap items-center gap-2 border-b px-3 py-2 sm:px-4 md:px-6"
    >
      {children}
    </section>
  );
}
