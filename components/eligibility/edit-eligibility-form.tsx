"use client";

import { FormProvider } from "react-hook-form";
import { pageForm } from "@/components/forms/page-form";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { ChangeMarks } from "./change-marks";
import { ConflictDialog } from "./conflict-dialog";
import { EditFooter } from "./edit-footer";
import { EligibilityFields } from "./eligibility-fields";
import { LockedFields } from "./locked-fields";
import { useEditEligibility } from "./use-edit-eligibility";

type EditEligibilityFormProps = { eligibility: EligibilityDto; viewer: Viewer };

export function EditEligibilityForm({ eligibility, viewer }: EditEligibilityFormProps) {
  const edit = useEditEligibility(eligibility, viewer);
  const { form, conflict, kept, saving, refusal } = edit;
  const cancelled = conflict?.latest.status === "inactive";
  return (
    <FormProvider {...form}>
      <form {...pageForm} onSubmit={edit.submit} noValidate className="flex flex-1 flex-col gap-8">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        {cancelled && (
          <Notice
            tone="warning"
            role="alert"
            title={`${conflict.who ?? "Someone else"} cancelled this eligibility while you were editing`}
            action={
              <ButtonLink size="sm" href={`/eligibility/${eligibility.id}`}>
                View eligibility
              </ButtonLink>
            }
          >
            Your changes weren't saved. A cancelled eligibility can't be changed.
          </Notice>
        )}
        {edit.changedMeanwhile && (
          <Notice
            tone="info"
            role="status"
            title="Someone else just saved this eligibility"
            action={
              <Button size="sm" onClick={edit.compare}>
                Compare
              </Button>
            }
          >
            Your changes are still here. Compare now or when you save.
          </Notice>
        )}
        <ChangeMarks kept={kept}>
          <EligibilityFields portions={edit.portions} zone={viewer} />
        </ChangeMarks>
        <LockedFields eligibility={eligibility} />
        <EditFooter id={eligibility.id} kept={kept} saving={saving} />
      </form>
      {edit.question}
      {conflict && !cancelled && (
        <ConflictDialog
          key={conflict.latest.revision}
          who={conflict.who}
          differences={edit.differences}
          saving={saving}
          onResolve={edit.resolve}
          onClose={edit.dismiss}
        />
      )}
    </FormProvider>
  );
}
