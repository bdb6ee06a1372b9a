"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { z } from "zod";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createPartnerAction, updatePartnerAction } from "@/lib/partners/actions";
import { type PartnerListRow, partnerKeys } from "@/lib/partners/client";
import type { NewCallbackPassword } from "@/lib/partners/schema";
import { PartnerFields } from "./partner-fields";
import { EditPartnerForm, NewPartnerForm, partnerValues } from "./partner-form";

type NewPartnerDialogProps = {
  onClose: () => void;
  onMade: (made: NewCallbackPassword) => void;
};

export function NewPartnerDialog({ onClose, onMade }: NewPartnerDialogProps) {
  const client = useQueryClient();
  const record = useRecordForm({
    schema: NewPartnerForm as z.ZodType<
      z.output<typeof NewPartnerForm>,
      ReturnType<typeof partnerValues>
    >,
    defaultValues: partnerValues(),
    save: (values) => unwrap(createPartnerAction(values)),
    onSaved: async (made) => {
      await client.invalidateQueries({ queryKey: partnerKeys.all });
      onClose();
      onMade(made);
    },
  });
  return (
    <PartnerFormDialog
      {...record}
      title="New partner"
      description="An assessment partner that speaks the LaunchPad partner contract. It gives you its address and credentials."
      button="Register partner"
      onClose={onClose}
    >
      <PartnerFields form={record.form} isNew />
    </PartnerFormDialog>
  );
}

type EditPartnerDialogProps = {
  partner: PartnerListRow & { revision: number };
  onClose: () => void;
};

export function EditPartnerDialog({ partner, onClose }: EditPartnerDialogProps) {
  const client = useQueryClient();
  const { id, revision } = partner;
  const record = useRecordForm({
    schema: EditPartnerForm as z.ZodType<
      z.output<typeof EditPartnerForm>,
      ReturnType<typeof partnerValues>
    >,
    defaultValues: partnerValues(partner),
    save: (values) => unwrap(updatePartnerAction({ ...values, id, revision })),
    onSaved: async ({ name }) => {
      await client.invalidateQueries({ queryKey: partnerKeys.all });
      onClose();
      notify.done(`${name} saved`);
    },
  });
  return (
    <PartnerFormDialog {...record} title={`Edit ${partner.name}`} button="Save" onClose={onClose}>
      <PartnerFields form={record.form} isNew={false} />
    </PartnerFormDialog>
  );
}

type PartnerFormDialogProps = {
  title: string;
  description?: string;
  button: string;
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  saving: boolean;
  refusal: string | undefined;
  onClose: () => void;
  children: React.ReactNode;
};

function PartnerFormDialog(props: PartnerFormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={props.title}
      description={props.description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={props.saving}>
            {props.button}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={props.submit} noValidate className="flex flex-col gap-4">
        {props.refusal && (
          <Notice tone="negative" role="alert">
            {props.refusal}
          </Notice>
        )}
        {props.children}
      </form>
    </Dialog>
  );
}
