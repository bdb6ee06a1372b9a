"use client";

import { Controller, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldSet } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { eligibilityFieldLabels as labels, registrationModeLabels } from "@/lib/eligibility/rules";
import { hintWith, useMark } from "./change-marks";
import type { EligibilityValues } from "./form-values";
import { listError } from "./list-error";
import { TokenInput } from "./token-input";

type Portion = { code: string; name: string };

/**
 * Lets the user choose the test's portions; chosen ones that the test no longer has can only be
 * removed.
 */
export function PortionFields({ portions }: { portions: readonly Portion[] }) {
  const { control } = useFormContext<EligibilityValues>();
  const mark = useMark("portionCodes");
  return (
    <Controller
      control={control}
      name="portionCodes"
      render={({ field, fieldState }) => {
        const chosen = field.value ?? [];
        const gone = chosen.filter((code) => !portions.some((portion) => portion.code === code));
        const toggle = (code: string, checked: boolean) =>
          field.onChange(checked ? [...chosen, code] : chosen.filter((other) => other !== code));
        return (
          <FieldSet
            legend={
              <span className="flex items-center gap-2">
                {labels.portionCodes} {mark?.note}
              </span>
            }
            hint={hintWith(mark, portionsHint(portions.length))}
            error={fieldState.error?.message}
          >
            {portions.map(({ code, name }, index) => (
              <Checkbox
                key={code}
                ref={index === 0 ? field.ref : undefined}
                label={name === code ? name : `${name} (${code})`}
                checked={chosen.includes(code)}
                onCheckedChange={(checked) => toggle(code, checked)}
              />
            ))}
            {gone.map((code) => (
              <Checkbox
                key={code}
                label={code}
                hint="The test no longer has this portion. Remove it."
                checked
                onCheckedChange={(checked) => toggle(code, checked)}
              />
            ))}
          </FieldSet>
        );
      }}
    />
  );
}

function portionsHint(count: number): string {
  if (count === 0) return "This test has no portions.";
  return count === 1
    ? "This test has one portion, so there is nothing to choose."
    : "Choose at least one.";
}

export function VoucherField() {
  const { control } = useFormContext<EligibilityValues>();
  const mark = useMark("voucherCodes");
  return (
    <Controller
      control={control}
      name="voucherCodes"
      render={({ field, fieldState }) => (
        <Field
          label={labels.voucherCodes}
          note={mark?.note}
          hint={hintWith(mark, "Press Enter to add a code, or paste a list.")}
          error={listError(fieldState.error)}
        >
          <TokenInput unit="voucher" value={field.value ?? []} onValueChange={field.onChange} />
        </Field>
      )}
    />
  );
}

export function RegistrationField() {
  const { register, getFieldState, formState } = useFormContext<EligibilityValues>();
  const mark = useMark("registrationMode");
  return (
    <Field
      label={labels.registrationMode}
      optional
      note={mark?.note}
      hint={hintWith(mark)}
      error={getFieldState("registrationMode", formState).error?.message}
    >
      <Select
        {...register("registrationMode", { setValueAs: (mode: string | null) => mode || null })}
      >
        <option value="">Not specified</option>
        {Object.entries(registrationModeLabels).map(([mode, label]) => (
          <option key={mode} value={mode}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
