import type { ReactNode } from "react";

/** Shows a button's words; of a page header's button a phone shows only the first. */
export function ButtonLabel({ children }: { children: ReactNode }) {
  if (typeof children !== "string") return children;
  const space = children.indexOf(" ");
  if (space < 0) return children;
  return (
    <span>
      {children.slice(0, space)}
      <span className="in-[header]:max-sm:sr-only">{children.slice(space)}</span>
    </span>
  );
}
