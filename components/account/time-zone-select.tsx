"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Select } from "@/components/ui/select";

type TimeZoneSelectProps = ComponentProps<"select"> & {
  timeZones: readonly string[];
  /** Preselects the browser's own time zone. */
  guess?: boolean;
};

export function TimeZoneSelect({ timeZones, guess, ref, ...rest }: TimeZoneSelectProps) {
  const own = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (guess && own.current && timeZones.includes(zone)) own.current.value = zone;
  }, [guess, timeZones]);
  return (
    <Select {...rest} ref={guess ? own : ref}>
      {timeZones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </Select>
  );
}
