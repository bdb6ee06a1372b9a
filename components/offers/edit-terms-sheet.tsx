"use client";

import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useAccountFormat } from "@/components/ui/account-format";
import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { Sheet } from "@/components/ui/sheet";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { amountText } from "@/lib/format/parse-amount";
import type { OfferDetail, OfferFieldValue, OfferState } from "@/lib/offers/client";
import { changedFields, formName, type TermValues, termInput, termsResolver } from "./offer-form";
import { SentWarning } from "./sent-warning";
import { TermFields } from "./term-fields";
import { UpdateRefusal } from "./update-refusal";
import { useUpdateOffer } from "./use-update-offer";

type EditTermsSheetProps = {
  offer: OfferDetail;
  state: OfferState;
  /** The account's offer fields with the offer's values. */
  values: readonly OfferFieldValue[];
  onClose: () => void;
};

const inputNames = {
  template: "templateId",
  salary: "salary",
  currency: "currency",
  payFrequency: "payFrequency",
  startDate: "startDate",
  expiryDate: "expiryDate",
  locale: "locale",
} as const;

export function EditTermsSheet({ offer, state, values: given, onClose }: EditTermsSheetProps) {
  const [revision] = useState(offer.revision);
  const [fields] = useState(() => given.filter(({ retired }) => !retired));
  const format = { ...useAccountFormat(), fields };
  const [saved] = useState(() => ({
    values: valuesOf(offer, state, fields, format.locale),
    isSent: state.status !== "draft",
  }));
  const form = useForm<TermValues>({
    shouldFocusError: false,
    resolver: termsResolver(format, saved),
    defaultValues: saved.values,
  });
  const { update, reload, refusal, isSaving } = useUpdateOffer(offer);
  const { dirtyFields, isDirty } = form.formState;
  useUnsavedWork(isDirty);

  async function save(values: TermValues) {
    const input = termInput(values, format.locale);
    const { customFields: dirty = {}, ...others } = dirtyFields;
    const changed = Object.keys(others) as (keyof typeof inputNames)[];
    const changes = Object.fromEntries(
      changed.map((name) => [inputNames[name], input[inputNames[name]]]),
    );
    const customFields = changedFields(values.customFields, dirty);
    const failure = await update({ ...changes, customFields }, revision);
    if (!failure) return onClose();
    for (const [field, [text]] of Object.entries(failure.details)) {
      form.setError(formName(field) as keyof TermValues, { type: "server", message: text });
    }
    revealFirstError();
  }

  return (
    <Sheet
      open
      onOpenChange={onClose}
      title="Edit terms"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form="edit-terms"
            loading={isSaving}
            disabledReason={isDirty ? null : "No changes to save"}
          >
            Save
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form
          id="edit-terms"
          noValidate
          className="flex flex-col gap-5"
          onSubmit={form.handleSubmit(save, revealFirstError)}
        >
          <SentWarning status={state.status} />
          {state.letterSource === "manual" && (
            <Notice title="The letter was edited">
              It doesn't update when terms change unless you choose another template.
            </Notice>
          )}
          <UpdateRefusal refusal={refusal} onReload={() => void reload().then(onClose)} />
          <TermFields fields={fields} />
        </form>
      </FormProvider>
    </Sheet>
  );
}

const valuesOf = (
  offer: OfferDetail,
  state: OfferState,
  fields: readonly OfferFieldValue[],
  locale: string,
): TermValues => ({
  template: offer.template && { value: String(offer.template.id), label: offer.template.name },
  salary: offer.salary === null ? "" : amountText(offer.salary, locale),
  currency: offer.currency ?? "",
  payFrequency: offer.payFrequency ?? "",
  startDate: offer.startDate ?? "",
  expiryDate: offer.expiryDate ?? "",
  locale: state.locale ?? "",
  customFields: Object.fromEntries(fields.map(({ key, value }) => [key, value])),
});
