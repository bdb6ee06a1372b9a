"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { rangeWords } from "./range-words";

type Range = { from: string | null; to: string | null };

type DateRangeFilterProps = Range & {
  /** Name on the button. */
  label: string;
  /** Name of the menu, where the button's is too short. */
  title?: string;
  presets: readonly (Range & { label: string })[];
  onRangeChange: (from: string | null, to: string | null) => void;
  locale: string;
};

/** Filters a list by a range of days, open at either end. */
export function DateRangeFilter({
  label,
  title = label,
  presets,
  from,
  to,
  onRangeChange,
  locale,
}: DateRangeFilterProps) {
  const chosen = presets.find((preset) => preset.from === from && preset.to === to);
  const words = chosen?.label ?? rangeWords(from, to, locale);
  return (
    <Popover
      label={title}
      trigger={
        <Button size="sm" className={cn(words && "border-accent text-accent-ink")}>
          {label}
          {words && <span className="font-normal">{words}</span>}
          <Icon of={ChevronDown} />
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-1.5">
          {presets.map((preset) => (
            <Button
              key={preset.label}
              size="sm"
              aria-pressed={preset === chosen}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => onRangeChange(preset.from, preset.to)}
            >
              {preset.label}
            </Button>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-2">
          <Field label="From">
            <Input
              type="date"
              value={from ?? ""}
              max={to ?? undefined}
              onChange={(event) => onRangeChange(event.target.value || null, to)}
            />
          </Field>
          <Field label="To">
            <Input
              type="date"
              value={to ?? ""}
              min={from ?? undefined}
              onChange={(event) => onRangeChange(from, event.target.value || null)}
            />
          </Field>
        </div>
        {words && (
          <Button size="sm" variant="ghost" onClick={() => onRangeChange(null, null)}>
            Any date
          </Button>
        )}
      </div>
    </Popover>
  );
}
