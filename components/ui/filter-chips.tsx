"use client";

import type { ReactNode } from "react";

export type FilterOption<Value extends string> = {
  value: Value;
  label: string;
  count?: number;
  icon?: ReactNode;
};

type FilterChipsProps<Value extends string> = {
  label: string;
  options: readonly FilterOption<Value>[];
  value: readonly Value[];
  /** Called with the chosen values in the order of the options. */
  onValueChange: (value: Value[]) => void;
};

export function FilterChips<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: FilterChipsProps<Value>) {
  const toggled = (chip: Value) =>
    options
      .map((option) => option.value)
      .filter((each) => (each === chip) !== value.includes(each));
  return (
    <fieldset className="-my-0.5 flex min-w-0 items-center gap-1 overflow-x-auto p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={value.includes(option.value)}
          onClick={() => onValueChange(toggled(option.value))}
          className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border border-line px-2.5 text-muted text-sm transition-colors duration-100 hover:bg-hover hover:text-ink focus-visible:outline-offset-0 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink touch:h-11 [&_svg]:size-3.5"
        >
          {option.icon}
          {option.label}
          {option.count !== undefined && <span className="tabular opacity-90">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
