"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { maxDays } from "./eligibility-search";

type ClosingFilterProps = {
  value: number | null;
  onValueChange: (days: number | null) => void;
};

const presets = [7, 14, 30];
const daysText = (days: number) => `within ${days} ${days === 1 ? "day" : "days"}`;

/** Filters by windows that close soon, among candidates who can still schedule. */
export function ClosingFilter({ value, onValueChange }: ClosingFilterProps) {
  const chosen = value !== null;
  return (
    <Popover
      label="Window closes"
      trigger={
        <Button size="sm" className={cn(chosen && "border-accent text-accent-ink")}>
          Closing
          {chosen && <span className="font-normal">{daysText(value)}</span>}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-muted text-sm">
          Candidates who can schedule now and whose window ends soon.
        </p>
        <div className="flex flex-wrap gap-1.5">
          {presets.map((days) => (
            <Button
              key={days}
              size="sm"
              aria-pressed={days === value}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => onValueChange(days)}
            >
              {`${days} days`}
            </Button>
          ))}
        </div>
        <Field label="Days from now">
          <Input
            type="number"
            min={0}
            max={maxDays}
            value={value ?? ""}
            onChange={({ target }) =>
              onValueChange(target.value === "" ? null : clamp(target.valueAsNumber))
            }
          />
        </Field>
        {chosen && (
          <Button size="sm" variant="ghost" onClick={() => onValueChange(null)}>
            Any time
          </Button>
        )}
      </div>
    </Popover>
  );
}

const clamp = (days: number) => Math.min(Math.max(Math.trunc(days) || 0, 0), maxDays);
