"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { foldText } from "@/lib/format/fold-text";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { Icon } from "./icon";
import { Input } from "./input";
import { Popover } from "./popover";

type FilterMenuProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; hint?: string }[];
  value: readonly Value[];
  /** Called with the chosen values in the order of the options. */
  onValueChange: (value: Value[]) => void;
};

const searchableFrom = 8;

export function FilterMenu<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: FilterMenuProps<Value>) {
  const [query, setQuery] = useState("");
  const words = foldText(query.trim());
  const shown = options.filter((option) => foldText(option.label).includes(words));
  const chosen = options.filter((option) => value.includes(option.value));

  const toggled = (option: Value) =>
    options.map((each) => each.value).filter((each) => (each === option) !== value.includes(each));

  return (
    <Popover
      label={label}
      className="flex max-h-96 w-64 flex-col gap-2 p-2"
      trigger={
        <Button size="sm" className={cn(chosen.length > 0 && "border-accent text-accent-ink")}>
          {label}
          {chosen.length > 0 && <span className="tabular font-normal">{chosen.length}</span>}
          <Icon of={ChevronDown} />
        </Button>
      }
    >
      {options.length > searchableFrom && (
        <Input
          aria-label={`Search in ${label.toLowerCase()}`}
          placeholder="Search"
          className="shrink-0"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        <fieldset>
          <legend className="sr-only">{label}</legend>
          {shown.map((option) => (
            <div key={option.value} className="rounded-md px-1.5 py-1 hover:bg-hover">
              <Checkbox
                checked={value.includes(option.value)}
                onCheckedChange={() => onValueChange(toggled(option.value))}
                label={option.label}
                hint={option.hint}
              />
            </div>
          ))}
          {shown.length === 0 && <p className="px-2 py-1 text-muted text-sm">No results</p>}
        </fieldset>
      </div>
      {value.length > 0 && (
        <Button size="sm" variant="ghost" onClick={() => onValueChange([])}>
          Clear
        </Button>
      )}
    </Popover>
  );
}
