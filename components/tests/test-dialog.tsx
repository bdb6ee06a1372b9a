"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createTestAction, updateTestAction } from "@/lib/tests/actions";
import type { TestDetail } from "@/lib/tests/client";
import { CreateTestInput } from "@/lib/tests/schema";
import { PortionRows } from "./portion-rows";
import { refreshTests } from "./refresh-tests";

const newTest: z.input<typeof CreateTestInput> = { code: "", name: "", portions: [] };

type TestDialogProps = {
  /** The test to edit; a new test is created without one. */
  test?: TestDetail;
  /** Name to begin a new test with. */
  name?: string;
  onClose: () => void;
  /** Called with what was saved, before the dialog closes. */
  onSaved?: (saved: Pick<TestDetail, "code" | "name" | "portions">) => void;
};

export function TestDialog({ test, name = "", onClose, onSaved }: TestDialogProps) {
  const client = useQueryClient();
  // The test as it was opened, so that its revision isn't replaced by a newer one.
  const [base] = useState(test);
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateTestInput,
    defaultValues: test
      ? { code: test.code, name: test.name, portions: test.portions }
      : { ...newTest, name },
    save: (values) =>
      unwrap(
        base
          ? updateTestAction({ ...values, id: base.id, revision: base.revision })
          : createTestAction(values),
      ),
    onSaved: async (saved) => {
      await refreshTests(client);
      notify.done(base ? "Test saved" : `${saved.code} added`);
      onSaved?.(saved);
      onClose();
    },
  });
  const named = (base?.eligibilityCount ?? 0) > 0;
  return (
    <FormDialog
      title={base ? `Edit ${base.code}` : "New test"}
      button={base ? "Save" : "Add test"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <div className="grid items-start gap-4 sm:grid-cols-[2fr_3fr]">
        <Field
          label="Code"
          required
          hint={
            named
              ? "Can't be changed, because eligibilities use it."
              : "The code that external systems use: letters, digits, hyphens, underscores."
          }
          error={form.formState.errors.code?.message}
        >
          <Input autoComplete="off" readOnly={named} {...form.register("code")} />
        </Field>
        <TextField form={form} name="name" label="Name" />
      </div>
      <PortionRows form={form} />
    </FormDialog>
  );
}
