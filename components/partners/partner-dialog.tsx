"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createPartnerAction, updatePartnerAction } from "@/lib/partners/actions";
import { type PartnerListRow, partnerKeys } from "@/lib/partners/client";
import { isElsewhere } from "@/lib/partners/rules";
import type { NewCallbackPassword } from "@/lib/partners/schema";
import { PartnerFields } from "./partner-fields";
import { EditPartnerForm, NewPartnerForm, partnerValues } from "./partner-form";

type NewPartnerDialogProps = {
  onClose: () => void;
  onCreated: (created: NewCallbackPassword) => void;
};

export function NewPartnerDialog({ onClose, onCreated }: NewPartnerDialogProps) {
  const client = useQueryClient();
  const record = useRecordForm({
    schema: NewPartnerForm as z.ZodType<
      z.output<typeof NewPartnerForm>,
      ReturnType<typeof partnerValues>
    >,
    defaultValues: partnerValues(),
    save: (values) => unwrap(createPartnerAction(values)),
    onSaved: async (created) => {
      await client.invalidateQueries({ queryKey: partnerKeys.all });
      onClose();
      onCreated(created);
    },
  });
  return (
    <FormDialog
      {...record}
      title="New partner"
      description="The partner must support the LaunchPad partner contract. Ask them for their URL and credentials."
      button="Add partner"
      onClose={onClose}
    >
      <PartnerFields form={record.form} keepsPassword={false} />
    </FormDialog>
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
  const moves = isElsewhere(
    partner.baseUrl,
    useWatch({ control: record.form.control }).baseUrl ?? "",
  );
  return (
    <FormDialog {...record} title={`Edit ${partner.name}`} button="Save" onClose={onClose}>
      <PartnerFields form={record.form} keepsPassword={!moves} />
    </FormDialog>
  );
}
