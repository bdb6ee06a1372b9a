"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { searchCouponPools } from "@/lib/coupons/client";
import { type AssistanceFormValues, couponSources } from "./assistance-form";

const meanings: Record<AssistanceFormValues["coupons"], string> = {
  file: "A file may bring a code for each candidate; whoever has none in it gets none.",
  pool: "Each candidate gets a code of the pool, those that expire first first. Rows that bring a code of their own keep it.",
};

/** Where coupons come from, in the form around it. */
export function CouponFields() {
  const { control, formState } = useFormContext<AssistanceFormValues>();
  const source = useWatch({ control, name: "coupons" });
  return (
    <>
      <Controller
        control={control}
        name="coupons"
        render={({ field }) => (
          <div>
            <Segmented
              label="Coupons"
              options={couponSources}
              value={field.value}
              onValueChange={field.onChange}
            />
          </div>
        )}
      />
      <p className="text-muted text-sm">{meanings[source]}</p>
      {source === "pool" && (
        <Field label="Coupon pool" required error={formState.errors.pool?.message}>
          <Controller
            control={control}
            name="pool"
            rules={{ validate: (pool) => pool !== null || "Choose a pool" }}
            render={({ field }) => (
              <div className="flex flex-col gap-1">
                <Combobox
                  value={field.value}
                  onValueChange={field.onChange}
                  search={searchCouponPools}
                  placeholder="Name of the pool"
                  emptyText="No pool matches"
                />
                {field.value?.hint && (
                  <span className="tabular text-muted text-sm">{field.value.hint}</span>
                )}
              </div>
            )}
          />
        </Field>
      )}
    </>
  );
}
