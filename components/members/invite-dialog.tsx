"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { z } from "zod";
import { SelectField, TextField } from "@/components/forms/fields";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { inviteMemberAction } from "@/lib/members/actions";
import { membersQuery } from "@/lib/members/client";
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
  const formId = useId();
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: InviteMemberInput,
    defaultValues: newMember,
    save: (values) => unwrap(inviteMemberAction(values)),
    onSaved: async (member) => {
      await client.invalidateQueries(membersQuery());
      notify.done(`Invitation for ${member.name} is on its way`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Invite a member"
      description="They get a mail with a link to choose a password, which works for seven days."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            Send invitation
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <TextField form={form} name="name" label="Name" />
        <TextField form={form} name="email" label="Email" type="email" />
        <SelectField form={form} name="role" label="Role" options={choices} />
      </form>
    </Dialog>
  );
}
