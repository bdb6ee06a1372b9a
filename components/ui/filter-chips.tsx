"use client";

import type { ReactNode } from "react";
import { cn } from "./cn";

export type FilterOption = { value: string; label: string; count?: number; icon?: ReactNode };

type FilterChipsProps = {
  label: string;
  options: readonly FilterOption[];
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  className?: string;
};

export function FilterChips({ label, options, value, onValueChange, className }: FilterChipsProps) {
  function toggle(chip: string) {
    onValueChange(
      value.includes(chip) ? value.filter((other) => other !== chip) : [...value, chip],
    );
  }
  return (
    <fieldset className={cn("flex min-w-0 items-center gap-1 overflow-x-auto p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={value.includes(option.value)}
          onClick={() => toggle(option.value)}
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
