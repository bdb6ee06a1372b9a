"use client";

import { Controller } from "react-hook-form";
import { TextField } from "@/components/forms/fields";
import { pageForm } from "@/components/forms/page-form";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { saveBrandingAction } from "@/lib/branding/actions";
import { type BrandingDto, SaveBrandingInput } from "@/lib/branding/schema";
import { BrandingPreview } from "./branding-preview";
import { ColorField } from "./color-field";
import { ImageField } from "./image-field";

/** Pixels of what is uploaded: twice the size that it is shown in. */
const logoLimits = { width: 480, height: 160, bytes: 60_000 };
const signatureLimits = { width: 480, height: 160, bytes: 40_000 };

const papers = [
  { value: "a4", label: "A4" },
  { value: "us_letter", label: "US Letter" },
];

const valuesOf = ({ letterhead, footer, signatoryName, signatoryTitle, ...rest }: BrandingDto) => ({
  ...rest,
  letterhead: letterhead ?? "",
  footer: footer ?? "",
  signatoryName: signatoryName ?? "",
  signatoryTitle: signatoryTitle ?? "",
});

export function BrandingForm({ branding }: { branding: BrandingDto }) {
  const { form, submit, saving, refusal } = useRecordForm({
    schema: SaveBrandingInput,
    defaultValues: valuesOf(branding),
    save: (values) => unwrap(saveBrandingAction(values)),
    onSaved: (saved) => {
      form.reset(valuesOf(saved));
      notify.done("Branding saved");
    },
  });
  const { errors } = form.formState;
  const { register, control } = form;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <form {...pageForm} onSubmit={submit} noValidate className="flex flex-col gap-8">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <Section title="Brand" description="In letters, in emails and on candidate pages.">
          <Controller
            control={control}
            name="logo"
            render={({ field }) => (
              <ImageField
                label="Logo"
                hint="PNG, JPEG or WebP. A wide logo on a clear background works best."
                value={field.value ?? null}
                error={errors.logo?.message}
                limits={logoLimits}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={control}
            name="color"
            render={({ field }) => (
              <ColorField
                value={field.value ?? ""}
                error={errors.color?.message}
                onChange={(value) => field.onChange(value || null)}
              />
            )}
          />
        </Section>
        <Section title="Letter" description="Letters already written keep what they have.">
          <Field label="Paper" error={errors.paper?.message}>
            <Select {...register("paper")}>
              {papers.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="Letterhead"
            hint="Beside the logo, such as your address."
            error={errors.letterhead?.message}
            optional
          >
            <Textarea rows={4} {...register("letterhead")} />
          </Field>
          <Field
            label="Footer"
            hint="At the end of the letter, such as your legal name and registration. Each line is a column."
            error={errors.footer?.message}
            optional
          >
            <Textarea rows={3} {...register("footer")} />
          </Field>
        </Section>
        <Section
          title="Signatory"
          description="Templates show it where they use the Signature variable."
        >
          <TextField form={form} name="signatoryName" label="Name" optional />
          <TextField form={form} name="signatoryTitle" label="Title" optional />
          <Controller
            control={control}
            name="signature"
            render={({ field }) => (
              <ImageField
                label="Signature"
                hint="A photo or scan of the signature, on white."
                value={field.value ?? null}
                error={errors.signature?.message}
                limits={signatureLimits}
                onChange={field.onChange}
              />
            )}
          />
        </Section>
        <div>
          <Button type="submit" variant="primary" loading={saving}>
            Save branding
          </Button>
        </div>
      </form>
      <BrandingPreview form={form} />
    </div>
  );
}
