import { ArrowRight } from "lucide-react";
import type { FieldWords } from "./describe-event";

/** Shows each field before and after. */
export function FieldChanges({ changes }: { changes: readonly FieldWords[] }) {
  return (
    <dl className="mt-1 flex flex-col gap-1">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-faint">{field}</dt>
          <dd className="wrap-anywhere min-w-0">
            <span className="sr-only">was </span>
            <del className="text-muted decoration-faint">{before}</del>
            <ArrowRight aria-hidden className="mx-1 inline size-3.5 align-[-2px] text-faint" />
            <span className="sr-only"> is now </span>
            <ins className="text-ink no-underline">{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
