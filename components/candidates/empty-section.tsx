import { type ReactNode, useId } from "react";

/** Shows a section without content in one line, with the action that adds some. */
export function EmptySection({ title, action }: { title: string; action?: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5"
    >
      <h2 id={id} className="font-medium">
        {title}
      </h2>
      <p className="mr-auto text-muted">None yet</p>
      {action}
    </section>
  );
}
