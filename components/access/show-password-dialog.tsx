"use client";

import type { NewBasicPasswordDto } from "@/lib/access/basic-credentials/schema";
import { CopyField, ShownOnce } from "./shown-once";

type ShowPasswordDialogProps = { created: NewBasicPasswordDto; onClose: () => void };

export function ShowPasswordDialog({ created, onClose }: ShowPasswordDialogProps) {
  return (
    <ShownOnce title={`Basic credential ${created.name}`} what="password" onClose={onClose}>
      <CopyField label="Username" value={created.username} />
      <CopyField label="Password" value={created.password} />
      <CopyField label="Partner UUID" value={created.partnerUuid} />
      {created.partnerAccountId && (
        <CopyField label="Account ID" value={created.partnerAccountId} />
      )}
    </ShownOnce>
  );
}
