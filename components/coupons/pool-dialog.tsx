"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { SelectField, TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { NumberField } from "@/components/forms/number-field";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { reasonLabels } from "@/lib/assistance/rules";
import { createPoolAction, updatePoolAction } from "@/lib/coupons/actions";
import { type CouponPoolDetail, couponKeys } from "@/lib/coupons/client";
import { duplicateName } from "@/lib/coupons/rules";
import { CreatePoolInput } from "@/lib/coupons/schema";

const services = Object.entries(reasonLabels).map(([value, label]) => ({ value, label }));

const newPool: z.input<typeof CreatePoolInput> = { name: "", reason: null, lowStockAt: 10 };

type PoolDialogProps = {
  /** The pool to edit; a new pool is created without one. */
  pool?: CouponPoolDetail;
  onClose: () => void;
  /** Called after saving; closes the dialog by default. */
  onSaved?: (id: number) => void;
};

export function PoolDialog({ pool, onClose, onSaved }: PoolDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreatePoolInput,
    defaultValues: pool ?? newPool,
    refusedFields: { [duplicateName]: "name" },
    save: (values) =>
      unwrap(
        pool
          ? updatePoolAction({ ...values, id: pool.id, revision: pool.revision })
          : createPoolAction(values),
      ),
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: couponKeys.all });
      notify.done(pool ? "Pool saved" : `${saved.name} added`);
      if (onSaved) onSaved(saved.id);
      else onClose();
    },
  });
  return (
    <FormDialog
      title={pool ? `Edit ${pool.name}` : "New coupon pool"}
      button={pool ? "Save" : "Add pool"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" />
      <SelectField
        form={form}
        name="reason"
        label="Service"
        optional
        none="Not specified"
        options={services}
      />
      <NumberField
        form={form}
        name="lowStockAt"
        label="Low-stock threshold"
        hint="Shows a warning when fewer codes than this are available. Enter 0 for no warning."
      />
    </FormDialog>
  );
}
