"use client";

import type { ReactNode } from "react";
import { Field, FieldSet } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { utcText } from "@/lib/eligibility/rules";
import { clockIn, instantIn } from "@/lib/format/calendar";
import { instantText } from "./form-values";
import { type Zone, zoneName } from "./zoned-text";

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

/** Returns a time with seconds: the bound's own for its minute, so that `23:59` ends the day. */
const withSeconds = (time: string, usual: string) =>
  usual.startsWith(time) ? usual : `${time}:00`;

/** Returns what date and time show for a value in the zone; nothing for none or a damaged one. */
function shownIn(zone: Zone, value: string | null) {
  if (value === null || Number.isNaN(Date.parse(value))) return { date: "", time: "" };
  return clockIn(zone.timeZone, new Date(value));
}

/**
 * Lets the user enter a day, and a time where the whole day isn't meant, in the account's time zone.
 * Says the same moment in UTC, which the contract sends.
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
  const { date, time } = shownIn(zone, value);
  const change = (day: string, clock: string) => {
    if (!day) return onValueChange(null);
    const instant = instantIn(zone.timeZone, day, withSeconds(clock || usual, usual));
    onValueChange(instantText(instant.toISOString()));
  };
  return (
    <FieldSet
      legend={legend}
      hint={
        <>
          {hint && <span className="block">{hint}</span>}
          {value === null ? none : date && utcText(value)}
        </>
      }
      error={error}
    >
      <div className="grid grid-cols-2 gap-2">
        <Field label="Date">
          <Input
            type="date"
            max="9999-12-31"
            value={date}
            aria-invalid={error ? true : undefined}
            onBlur={onBlur}
            onChange={({ target }) => change(target.value, time.slice(0, 5))}
          />
        </Field>
        <Field label="Time" hint={`In ${zoneName(zone)}`}>
          <Input
            type="time"
            value={time.slice(0, 5)}
            disabled={value === null}
            onBlur={onBlur}
            onChange={({ target }) => change(date, target.value)}
          />
        </Field>
      </div>
    </FieldSet>
  );
}
