"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { brandColors, isReadable } from "@/lib/format/brand-colors";

const pattern = /^#[0-9a-f]{6}$/i;

type ColorFieldProps = {
  /** `#rrggbb`; empty for the usual colors. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** The account's color, and what it becomes where text must be read on it. */
export function ColorField({ value, error, onChange }: ColorFieldProps) {
  const color = pattern.test(value) ? value.toLowerCase() : null;
  return (
    <Field label="Color" hint={hintOf(color)} error={error} optional>
      <div className="flex gap-2">
        <input
          type="color"
          aria-label="Pick a color"
          value={color ?? "#4e4ecc"}
          onChange={({ target }) => onChange(target.value)}
          className="h-9 w-12 shrink-0 cursor-pointer rounded-md border bg-surface p-1 touch:h-11.5"
        />
        <Input
          value={value}
          placeholder="#0f4c5c"
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          onChange={({ target }) => onChange(target.value.trim())}
        />
      </div>
    </Field>
  );
}

function hintOf(color: string | null): string {
  if (!color) return "Used for buttons and links in letters, in emails and on candidate pages.";
  if (isReadable(color)) return "White text on this color is easy to read.";
  return `White text on this color is hard to read, so buttons use ${brandColors(color).action}.`;
}
