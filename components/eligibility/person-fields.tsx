"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { AttributeRows } from "@/components/forms/attribute-rows";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { countries } from "@/lib/candidates/rules";
import { eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import { hintWith, useMark } from "./change-marks";
import { type PersonPath, plainName } from "./form-fields";
import type { EligibilityValues } from "./form-values";

type TextPath = Exclude<PersonPath, "person.additionalAttributes" | "person.country">;

type PersonTextProps = { name: TextPath; required?: boolean; type?: string; hint?: string };

function PersonText({ name, required, type, hint }: PersonTextProps) {
  const { register, getFieldState, formState } = useFormContext<EligibilityValues>();
  const mark = useMark(name);
  return (
    <Field
      label={labels[plainName(name)]}
      required={required}
      optional={!required}
      note={mark?.note}
      hint={hintWith(mark, hint)}
      error={getFieldState(name, formState).error?.message}
    >
      <Input autoComplete="off" type={type} {...register(name)} />
    </Field>
  );
}

const allCountries = countries();

function CountryField() {
  const { register, getFieldState, formState } = useFormContext<EligibilityValues>();
  const mark = useMark("person.country");
  return (
    <Field
      label={labels.country}
      optional
      note={mark?.note}
      hint={hintWith(mark)}
      error={getFieldState("person.country", formState).error?.message}
    >
      <Select
        {...register("person.country", { setValueAs: (code: string | null) => code || null })}
      >
        <option value="">Not specified</option>
        {allCountries.map(({ code, name }) => (
          <option key={code} value={code} suppressHydrationWarning>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function AttributeFields() {
  const { control, register, formState } = useFormContext<EligibilityValues>();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "person.additionalAttributes",
  });
  const mark = useMark("person.additionalAttributes");
  return (
    <AttributeRows
      legend={
        <span className="flex items-center gap-2">
          {labels.additionalAttributes} {mark?.note}
        </span>
      }
      hint={hintWith(mark, "Details that the test provider needs. Use each name once.")}
      ids={fields.map(({ id }) => id)}
      register={(index, part) => register(`person.additionalAttributes.${index}.${part}`)}
      errors={formState.errors.person?.additionalAttributes}
      onAdd={() => append({ key: "", value: "" })}
      onRemove={remove}
    />
  );
}

const grid = "grid items-start gap-4 sm:grid-cols-2";

/** Lets the user edit the candidate's details for this eligibility. */
export function PersonFields() {
  const country = useWatch<EligibilityValues, "person.country">({ name: "person.country" });
  return (
    <>
      <Section title="Name" level={3}>
        <div className={grid}>
          <PersonText name="person.firstName" required />
          <PersonText name="person.lastName" required />
          <PersonText name="person.middleName" />
          <PersonText name="person.suffix" />
        </div>
      </Section>
      <Section title="Contact" level={3}>
        <div className={grid}>
          <PersonText name="person.email" type="email" />
          <PersonText name="person.homePhone" type="tel" />
          <PersonText name="person.officePhone" type="tel" />
        </div>
      </Section>
      <Section title="Address" level={3}>
        <div className={grid}>
          <PersonText name="person.address1" />
          <PersonText name="person.address2" />
          <PersonText name="person.city" />
          <PersonText
            name="person.provinceState"
            hint={country === "US" ? "Two letters, such as NY." : undefined}
          />
          <PersonText name="person.postalCode" />
          <CountryField />
        </div>
      </Section>
      <Section title="School and attributes" level={3}>
        <div className={grid}>
          <PersonText name="person.schoolCode" />
        </div>
        <AttributeFields />
      </Section>
    </>
  );
}
