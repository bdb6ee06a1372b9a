"use client";

import type { ReactNode } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { ValueFields } from "@/components/offer-fields/value-fields";
import type { FormField } from "@/components/offer-fields/value-problems";
import { TemplateCombobox } from "@/components/pickers/template-combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { languageChoices } from "@/lib/format/candidate-languages";
import { searchTemplates } from "@/lib/offers/client";
import { currencyOf, type payNames, type TermValues } from "./offer-form";
import { payFrequencyLabels } from "./words";

const currencies = ["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "INR", "JPY", "SEK", "SGD"];

type TermFieldsProps = {
  /** Returns a note beside a pay field, such as where its value comes from. */
  payNote?: (name: (typeof payNames)[number]) => ReactNode;
  /** The account's offer fields. */
  fields: readonly FormField[];
  fieldNote?: (key: string) => ReactNode;
};

/** Renders the fields of an offer's terms, for the form around them. */
export function TermFields({ payNote, fields, fieldNote }: TermFieldsProps) {
  const { register, control, formState, watch } = useFormContext<TermValues>();
  const { errors } = formState;
  return (
    <>
      <Field
        label="Template"
        optional
        error={errors.template?.message}
        hint="If you don't choose one, the built-in letter is used."
      >
        <Controller
          control={control}
          name="template"
          render={({ field }) => (
            <TemplateCombobox
              type="offer"
              value={field.value}
              onValueChange={field.onChange}
              search={searchTemplates}
              placeholder="Built-in letter"
              emptyText="No offer template matches"
            />
          )}
        />
      </Field>
      <Field label="Salary" note={payNote?.("salary")} error={errors.salary?.message}>
        <Input inputMode="decimal" autoComplete="off" {...register("salary")} />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label="Currency" note={payNote?.("currency")} error={errors.currency?.message}>
          <Input
            maxLength={3}
            autoComplete="off"
            spellCheck={false}
            list="currencies"
            className="uppercase"
            {...register("currency")}
          />
        </Field>
        <Field
          label="Pay frequency"
          note={payNote?.("payFrequency")}
          error={errors.payFrequency?.message}
        >
          <Select {...register("payFrequency")}>
            <option value="">Not specified</option>
            {Object.entries(payFrequencyLabels).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <datalist id="currencies">
        {currencies.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <div className="grid grid-cols-2 gap-4">
        <Field label="Respond by" error={errors.expiryDate?.message}>
          <Input type="date" {...register("expiryDate")} />
        </Field>
        <Field label="Start date" error={errors.startDate?.message}>
          <Input type="date" {...register("startDate")} />
        </Field>
      </div>
      <Field
        label="Language for the candidate"
        error={errors.locale?.message}
        hint="For their page and emails. The letter keeps the language of its template."
      >
        <Select {...register("locale")}>
          <option value="">The candidate's, or the template's</option>
          {languageChoices(watch("locale")).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <ValueFields
        legend="Other terms"
        fields={fields}
        currency={currencyOf({ currency: watch("currency") })}
        note={fieldNote}
      />
    </>
  );
}
