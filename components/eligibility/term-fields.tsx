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

/** The portions of the test; those chosen that it has no more can only be taken away. */
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
                hint="The test has no such portion any more. Take it away."
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
  if (count === 0) return "The test is taken as a whole.";
  return count === 1 ? "There is one; nothing need be chosen." : "At least one.";
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
          hint={hintWith(mark, "Enter adds a code; a list can be pasted.")}
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
        <option value="">Not given</option>
        {Object.entries(registrationModeLabels).map(([mode, label]) => (
          <option key={mode} value={mode}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
