"use client";

import { SelectField, TextField } from "@/components/forms/fields";
import type { RecordForm } from "@/components/forms/use-record-form";
import { localeName } from "@/lib/format/locales";
import { commonLocales, templateTypeLabels } from "@/lib/templates/rules";
import type { TemplateForm } from "@/lib/templates/schema";

const typeOptions = Object.entries(templateTypeLabels).map(([value, label]) => ({ value, label }));

type TemplateFieldsProps = {
  form: RecordForm<TemplateForm, TemplateForm>;
  locale: string;
  readOnly: boolean;
};

export function TemplateFields({ form, locale, readOnly }: TemplateFieldsProps) {
  const locales = commonLocales.includes(locale) ? commonLocales : [locale, ...commonLocales];
  return (
    <fieldset disabled={readOnly} className="@container">
      <div className="grid gap-4 @md:grid-cols-2 @lg:grid-cols-[5fr_3fr_5fr]">
        <TextField form={form} name="name" label="Name" className="@max-lg:@md:col-span-2" />
        <SelectField form={form} name="type" label="Type" options={typeOptions} />
        <SelectField
          form={form}
          name="locale"
          label="Date and currency format"
          options={locales.map((value) => ({ value, label: localeName(value) }))}
        />
      </div>
    </fieldset>
  );
}
