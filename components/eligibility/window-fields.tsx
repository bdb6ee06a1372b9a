"use client";

import { Controller, useFormContext } from "react-hook-form";
import { eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import { hintWith, useMark } from "./change-marks";
import type { EligibilityValues } from "./form-values";
import { InstantInput } from "./instant-input";

export type Zone = { locale: string; timeZone: string };

const bounds = {
  scheduleStartDate: { time: "00:00:00", none: "No first day: open at once." },
  eligibilityEndDate: { time: "23:59:59", none: "No last day: open without end." },
} as const;

function Bound({ name, zone }: { name: keyof typeof bounds; zone: Zone }) {
  const { control } = useFormContext<EligibilityValues>();
  const mark = useMark(name);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <InstantInput
          {...bounds[name]}
          legend={
            <span className="flex items-center gap-2">
              {labels[name]} {mark?.note}
            </span>
          }
          hint={hintWith(mark)}
          value={field.value ?? null}
          onValueChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          zone={zone}
        />
      )}
    />
  );
}

/** The first and the last moment to schedule, in UTC. */
export function WindowFields({ zone }: { zone: Zone }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Bound name="scheduleStartDate" zone={zone} />
      <Bound name="eligibilityEndDate" zone={zone} />
    </div>
  );
}
