"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { SkeletonText } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { type OfferDetail, type OfferState, offerVersionOptions } from "@/lib/offers/client";
import { SentWarning } from "./sent-warning";
import { UpdateRefusal } from "./update-refusal";
import { useUpdateOffer } from "./use-update-offer";

type EditLetterDialogProps = { offer: OfferDetail; state: OfferState; onClose: () => void };

/** Edits the letter's HTML by hand, independent of the template. */
export function EditLetterDialog({ offer, state, onClose }: EditLetterDialogProps) {
  const formId = useId();
  const [revision] = useState(offer.revision);
  const version = useQuery(offerVersionOptions(offer.id, state.version));
  const [draft, setDraft] = useState<string | null>(null);
  useUnsavedWork(draft !== null);
  const { update, reload, refusal, isSaving } = useUpdateOffer(offer);
  const html = draft ?? version.data?.letterHtml;

  async function save(changes: Parameters<typeof update>[0]) {
    if (!(await update(changes, revision))) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Edit letter"
      description="An edited letter doesn't update when the terms change. {{ accept_url }} becomes the candidate's link."
      footer={
        <>
          {state.letterSource === "manual" && (
            <Button
              className="mr-auto"
              loading={isSaving}
              onClick={() => save({ templateId: offer.templateId })}
            >
              {offer.template ? "Use the template again" : "Use the built-in letter again"}
            </Button>
          )}
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isSaving}
            disabledReason={draft === null ? "No changes to save" : null}
            type="submit"
            form={formId}
          >
            Save letter
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save({ renderedHtml: draft ?? "" });
        }}
      >
        <SentWarning status={state.status} />
        <UpdateRefusal refusal={refusal} onReload={() => void reload().then(onClose)} />
        {version.status === "error" && (
          <ErrorState message={version.error.message} onRetry={version.refetch} />
        )}
        {version.status === "pending" && <SkeletonText lines={8} />}
        {html !== undefined && (
          <Field
            label="Letter (HTML)"
            hint="Scripts, external styles and external images are removed."
            error={refusal?.details.renderedHtml?.[0]}
          >
            <Textarea
              rows={18}
              spellCheck
              className="font-mono text-sm"
              value={html}
              onChange={(event) => setDraft(event.target.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
