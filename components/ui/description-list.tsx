import type { ReactNode } from "react";
import { cn } from "./cn";

type DescriptionListProps = {
  items: { term: string; value: ReactNode; note?: ReactNode }[];
  columns?: 1 | 2;
  className?: string;
};

export function DescriptionList({ items, columns = 1, className }: DescriptionListProps) {
  return (
    <dl className={cn("grid content-start gap-x-8", columns === 2 && "sm:grid-cols-2", className)}>
      {items.map((item) => (
        <div
          key={item.term}
          className="flex min-w-0 items-baseline justify-between gap-4 border-b py-1.5"
        >
          <dt className="shrink-0 text-muted text-sm">{item.term}</dt>
          <dd className="tabular wrap-anywhere min-w-0 text-right">
            {item.value}
            {item.note && (
              <span className="ms-1.5 inline-block text-faint text-xs">{item.note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
