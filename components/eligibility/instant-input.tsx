"use client";

import type { ReactNode } from "react";
import { Field, FieldSet } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Zone, zonedText } from "./zoned-text";

type InstantInputProps = {
  legend: ReactNode;
  /** `2027-03-05T23:59:59Z`, or null. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  onBlur?: () => void;
  /** Time used for a day without one: `23:59:59`. */
  time: string;
  /** The meaning of an empty value. */
  none: string;
  zone: Zone;
  hint?: ReactNode;
  error?: ReactNode;
};

const withSeconds = (time: string) => (time.length === 5 ? `${time}:00` : time);

/**
 * Lets the user enter a UTC date and time, and shows the same moment in the account's time zone.
 */
export function InstantInput({
  legend,
  value,
  onValueChange,
  onBlur,
  time: usual,
  none,
  zone,
  hint,
  error,
}: InstantInputProps) {
  const [day = "", time = ""] = value?.replace("Z", "").split("T") ?? [];
  return (
    <FieldSet
      legend={legend}
      hint={
        <>
          {hint && <span className="block">{hint}</span>}
          {value === null ? none : Number.isNaN(Date.parse(value)) ? "" : zonedText(value, zone)}
        </>
      }
      error={error}
    >
      <div className="grid grid-cols-2 gap-2">
        <Field label="Date">
          <Input
            type="date"
            max="9999-12-31"
            value={day}
            aria-invalid={error ? true : undefined}
            onBlur={onBlur}
            onChange={({ target }) =>
              onValueChange(target.value ? `${target.value}T${time || usual}Z` : null)
            }
          />
        </Field>
        <Field label="Time (UTC)">
          <Input
            type="time"
            step={1}
            value={time}
            disabled={value === null}
            onBlur={onBlur}
            onChange={({ target }) =>
              onValueChange(`${day}T${withSeconds(target.value || usual)}Z`)
            }
          />
        </Field>
      </div>
    </FieldSet>
  );
}
