"use client";

import { Controller, useFormContext } from "react-hook-form";
import { dayBounds, eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import { hintWith, useMark } from "./change-marks";
import type { EligibilityValues } from "./form-values";
import { InstantInput } from "./instant-input";
import type { Zone } from "./zoned-text";

const absences = {
  scheduleStartDate: "No start: opens immediately.",
  eligibilityEndDate: "No end: stays open.",
} as const;

function Bound({ name, zone }: { name: keyof typeof dayBounds; zone: Zone }) {
  const { control } = useFormContext<EligibilityValues>();
  const mark = useMark(name);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <InstantInput
          time={dayBounds[name]}
          none={absences[name]}
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

/** Lets the user set the start and end of the window, by days of the account's time zone. */
export function WindowFields({ zone }: { zone: Zone }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Bound name="scheduleStartDate" zone={zone} />
      <Bound name="eligibilityEndDate" zone={zone} />
    </div>
  );
}
