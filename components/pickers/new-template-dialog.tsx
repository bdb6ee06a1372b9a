"use client";

import { useQueryClient } from "@tanstack/react-query";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createTemplateAction } from "@/lib/templates/actions";
import { type TemplateType, templateKeys } from "@/lib/templates/client";
import { CreateTemplateInput } from "@/lib/templates/schema";

const starters: Record<TemplateType, string> = {
  offer: `<p>Dear {{ candidate_name }},</p>
<p>We are pleased to offer you the position of {{ job_title }} at {{ company_name }}.</p>
<p><a class="letter-action" href="{{ accept_url }}">Review and respond to your offer</a></p>`,
  email: `<p>Dear {{ candidate_name }},</p>
<p>{{ company_name }} offers you its help.</p>`,
};

type NewTemplateDialogProps = {
  type: TemplateType;
  name: string;
  onClose: () => void;
  onCreated: (template: { id: number; name: string }) => void;
};

/** Creates a template in place, from a short text; the editor of Templates has the rest. */
export function NewTemplateDialog({ type, name, onClose, onCreated }: NewTemplateDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateTemplateInput,
    defaultValues: { name, type, body: starters[type] },
    save: (values) => unwrap(createTemplateAction(values)),
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: templateKeys.all });
      notify.done(`${saved.name} created`);
      onCreated(saved);
      onClose();
    },
  });
  return (
    <FormDialog
      title="New template"
      size="lg"
      button="Create template"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" />
      <Field
        label="Text (HTML)"
        required
        hint="Names in double braces are filled in. You can refine the text in Templates later."
        error={form.formState.errors.body?.message}
      >
        <Textarea rows={9} spellCheck={false} className="font-mono" {...form.register("body")} />
      </Field>
    </FormDialog>
  );
}
