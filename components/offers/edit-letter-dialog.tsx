"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { SkeletonText } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { type OfferDetail, type OfferState, offerVersionOptions } from "@/lib/offers/client";
import { SentWarning } from "./sent-warning";
import { UpdateRefusal } from "./update-refusal";
import { useUpdateOffer } from "./use-update-offer";

type EditLetterDialogProps = { offer: OfferDetail; state: OfferState; onClose: () => void };

/** The letter as plain HTML, written by hand instead of by the template. */
export function EditLetterDialog({ offer, state, onClose }: EditLetterDialogProps) {
  const [revision] = useState(offer.revision);
  const version = useQuery(offerVersionOptions(offer.id, state.version));
  const [draft, setDraft] = useState<string | null>(null);
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
      title="Edit the letter by hand"
      description="It then stays as you wrote it, whatever the terms become. {{ accept_url }} stands for the candidate’s own link."
      footer={
        <>
          {state.letterSource === "manual" && (
            <Button
              className="mr-auto"
              loading={isSaving}
              onClick={() => save({ templateId: offer.templateId })}
            >
              {offer.template ? "Write it by the template again" : "Take the built-in letter again"}
            </Button>
          )}
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isSaving}
            disabledReason={draft === null ? "Nothing is changed yet" : null}
            onClick={() => save({ renderedHtml: draft ?? "" })}
          >
            Save letter
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SentWarning status={state.status} />
        <UpdateRefusal refusal={refusal} onReload={() => void reload().then(onClose)} />
        {version.status === "error" && (
          <ErrorState message={version.error.message} onRetry={version.refetch} />
        )}
        {version.status === "pending" && <SkeletonText lines={8} />}
        {html !== undefined && (
          <Field
            label="Letter in HTML"
            hint="Scripts, styles that reach outside and images from elsewhere are taken out."
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
      </div>
    </Dialog>
  );
}
