"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { pageForm } from "@/components/forms/page-form";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createCandidateAction, updateCandidateAction } from "@/lib/candidates/actions";
import { type CandidateDetail, candidateKeys } from "@/lib/candidates/client";
import { countries, candidateFieldLabels as labels } from "@/lib/candidates/rules";
import { CreateCandidateInput } from "@/lib/candidates/schema";
import { languageChoices } from "@/lib/format/candidate-languages";
import { fullName } from "@/lib/format/names";
import { AttributeFields } from "./attribute-fields";
import { newCandidate } from "./candidate-values";

const countryOptions = countries().map(({ code, name }) => ({ value: code, label: name }));

type Name = Exclude<
  keyof typeof labels,
  "additionalAttributes" | "optedOutAt" | "country" | "locale"
>;

const twoColumns = "grid gap-4 sm:grid-cols-2";

export function CandidateForm({ candidate }: { candidate?: CandidateDetail }) {
  const router = useRouter();
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateCandidateInput,
    defaultValues: candidate ?? newCandidate,
    save: (values) =>
      unwrap(
        candidate
          ? updateCandidateAction({ ...values, id: candidate.id, revision: candidate.revision })
          : createCandidateAction(values),
      ),
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: candidateKeys.all });
      notify.done(candidate ? "Candidate saved" : `${fullName(saved)} added`);
      router.push(`/candidates/${saved.id}`);
    },
    refusedFields: { "Candidate ID is already in use": "candidateId" },
  });
  const text = (name: Name, hint?: string) => (
    <TextField form={form} name={name} label={labels[name]} hint={hint} optional />
  );
  return (
    <form {...pageForm} onSubmit={submit} noValidate className="flex flex-col gap-8">
      {refusal && (
        <Notice tone="negative" role="alert">
          {refusal}
        </Notice>
      )}
      <Section title="Name">
        <div className={twoColumns}>
          {text("firstName", "One name is enough.")}
          {text("lastName")}
          {text("middleName")}
          {text("suffix")}
        </div>
      </Section>
      <Section title="Contact">
        <div className={twoColumns}>
          <TextField
            form={form}
            name="email"
            label={labels.email}
            hint="We email letters here. Without an address, share the offer's link yourself."
            type="email"
            optional
            className="sm:col-span-2"
          />
          <SelectField
            form={form}
            name="locale"
            label={labels.locale}
            hint="For their pages and emails."
            optional
            none="The company's language"
            options={languageChoices(candidate?.locale ?? null)}
          />
          {text("phone")}
          {text("homePhone")}
          {text("officePhone")}
          <Controller
            control={form.control}
            name="optedOutAt"
            render={({ field }) => (
              <div className="flex items-center sm:pt-6">
                <Checkbox
                  label="Do not contact"
                  checked={Boolean(field.value)}
                  onCheckedChange={(checked) =>
                    field.onChange(checked ? new Date().toISOString() : null)
                  }
                />
              </div>
            )}
          />
        </div>
      </Section>
      <Section title="Address">
        <div className={twoColumns}>
          {text("address1")}
          {text("address2")}
          {text("city")}
          {text("provinceState")}
          {text("postalCode")}
          <SelectField
            form={form}
            name="country"
            label={labels.country}
            optional
            none="Not provided"
            options={countryOptions}
          />
        </div>
      </Section>
      <Section title="References">
        <div className={twoColumns}>
          <TextField
            form={form}
            name="candidateId"
            label={labels.candidateId}
            hint="Your reference for this candidate. Must be unique."
            optional
          />
          {text("schoolCode")}
        </div>
        <AttributeFields form={form} />
      </Section>
      <div className="sticky bottom-0 -mx-4 flex justify-end gap-2 border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6">
        <ButtonLink href={candidate ? `/candidates/${candidate.id}` : "/candidates"}>
          Cancel
        </ButtonLink>
        <Button type="submit" variant="primary" loading={saving}>
          {candidate ? "Save" : "Add candidate"}
        </Button>
      </div>
    </form>
  );
}
