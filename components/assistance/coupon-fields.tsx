"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { searchCouponPools } from "@/lib/coupons/client";
import { type AssistanceFormValues, couponSources } from "./assistance-form";

const meanings: Record<AssistanceFormValues["coupons"], string> = {
  file: "Your file can include a code for each candidate. Candidates without one get no coupon.",
  pool: "Each candidate gets a code from the pool, starting with the codes that expire first. Rows with their own code keep it.",
};

/** Lets the user choose where coupons come from. */
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
