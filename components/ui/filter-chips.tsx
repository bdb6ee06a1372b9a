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
          className="chip"
        >
          {option.icon}
          {option.label}
          {option.count !== undefined && <span className="tabular opacity-90">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
