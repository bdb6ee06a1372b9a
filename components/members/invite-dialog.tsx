"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { SelectField, TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { inviteMemberAction } from "@/lib/members/actions";
import { membersOptions } from "@/lib/members/client";
import { InviteMemberInput, roleHints, roleOptions } from "@/lib/members/schema";

const choices = roleOptions.map(({ value, label }) => ({
  value,
  label: `${label}: ${roleHints[value].toLowerCase()}`,
}));

const newMember: z.input<typeof InviteMemberInput> = {
  name: "",
  email: "",
  role: "recruiter",
};

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: InviteMemberInput,
    defaultValues: newMember,
    save: (values) => unwrap(inviteMemberAction(values)),
    onSaved: async (member) => {
      await client.invalidateQueries(membersOptions());
      notify.done(`Invitation sent to ${member.name}`);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Invite a member"
      description="They'll get an email with a link to join. It works for seven days."
      button="Send invitation"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" />
      <TextField form={form} name="email" label="Email" type="email" />
      <SelectField form={form} name="role" label="Role" options={choices} />
    </FormDialog>
  );
}
