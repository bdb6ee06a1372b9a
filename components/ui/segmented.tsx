"use client";

import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

type SegmentedProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
};

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: SegmentedProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onValueChange(next as Value)}
      className="inline-flex h-8 max-w-full overflow-x-auto rounded-md border bg-sunken p-0.5 touch:h-11.5 touch:p-0"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="inline-flex shrink-0 items-center gap-1.5 rounded-sm px-2.5 font-medium text-muted text-sm hover:text-ink touch:min-w-11 touch:justify-center focus-visible:-outline-offset-1 data-[state=on]:bg-surface data-[state=on]:text-ink data-[state=on]:shadow-paper [&_svg]:size-4"
        >
          {option.icon}
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
