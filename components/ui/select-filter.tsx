"use client";

import { Select } from "./select";

type SelectFilterProps<Value extends string | number> = {
  label: string;
  /** The option that filters nothing. */
  any: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onValueChange: (value: Value | null) => void;
  /** Width on anything but phones. */
  width: string;
};

/** Filters a list by one value. A value that isn't an option, from an old link say, is shown too. */
export function SelectFilter<Value extends string | number>({
  label,
  any,
  options,
  value,
  onValueChange,
  width,
}: SelectFilterProps<Value>) {
  const isUnknown = value !== null && !options.some((option) => option.value === value);
  const chosenFrom = (text: string) =>
    options.find((option) => String(option.value) === text)?.value ?? null;
  return (
    <Select
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => onValueChange(chosenFrom(target.value))}
      className={`${width} max-sm:w-auto max-sm:flex-1`}
    >
      <option value="">{any}</option>
      {isUnknown && (
        <option value={value}>
          {label} {value}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} suppressHydrationWarning>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
