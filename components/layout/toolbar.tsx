"use client";

import { SlidersHorizontal } from "lucide-react";
import { Children, isValidElement, type ReactElement, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { useFittingCount } from "./use-fitting-count";

type FilterProps = {
  /** Names the filter where it stands below others, unless its control shows its name. */
  label?: string;
  /** Whether it filters now. */
  isSet: boolean;
  children: ReactNode;
};

/** One filter of a toolbar. */
export function Filter({ children }: FilterProps) {
  return children;
}

type ToolbarProps = {
  label?: string;
  /** The search field, which is always shown. */
  search?: ReactNode;
  /** What stands at the end and is always shown. */
  end?: ReactNode;
  /** Filters, most used first. Those that don't fit into the row move into a menu. */
  children?: ReactNode;
};

const isFilter = (child: ReactNode): child is ReactElement<FilterProps> =>
  isValidElement(child) && child.type === Filter;

/** Shows a list's search and filters in one row at any width. */
export function Toolbar({ label = "Filters", search, end, children }: ToolbarProps) {
  const filters = Children.toArray(children).filter(isFilter);
  const row = useRef<HTMLElement>(null);
  const count = useFittingCount(row, filters.length);
  const hidden = filters.slice(count);
  return (
    <section
      ref={row}
      aria-label={label}
      className="flex shrink-0 items-center gap-2 overflow-x-clip border-b px-3 py-2 sm:px-4 md:px-6"
    >
      {search && <div className="min-w-36 flex-1 sm:max-w-72">{search}</div>}
      {filters.slice(0, count).map((filter) => (
        <div key={filter.key} data-fitting className="shrink-0">
          {filter}
        </div>
      ))}
      {hidden.length > 0 && <MoreFilters filters={hidden} areAll={count === 0} />}
      {end && (
        <div data-fixed className="ml-auto flex shrink-0 items-center gap-2">
          {end}
        </div>
      )}
    </section>
  );
}

type MoreFiltersProps = { filters: ReactElement<FilterProps>[]; areAll: boolean };

function MoreFilters({ filters, areAll }: MoreFiltersProps) {
  const setCount = filters.filter(({ props }) => props.isSet).length;
  const label = areAll ? "Filters" : "More filters";
  return (
    <Popover
      label={label}
      align="end"
      className="flex w-76 flex-col gap-4"
      trigger={
        <Button
          size="sm"
          icon={<SlidersHorizontal aria-hidden />}
          className={cn("max-sm:px-3", setCount > 0 && "border-accent text-accent-ink")}
        >
          {label}
          {setCount > 0 && <span className="tabular font-normal">{setCount}</span>}
        </Button>
      }
    >
      {filters.map(({ key, props }) => (
        <div
          key={key}
          className="flex flex-col items-start gap-1 [&_fieldset]:flex-wrap [&>:is(div,select)]:w-full"
        >
          {props.label && (
            <span aria-hidden className="font-medium text-muted text-sm">
              {props.label}
            </span>
          )}
          {props.children}
        </div>
      ))}
    </Popover>
  );
}
