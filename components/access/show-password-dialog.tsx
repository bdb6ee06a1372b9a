"use client";

import type { NewBasicPasswordDto } from "@/lib/access/basic-credentials/schema";
import { CopyField, ShownOnce } from "./shown-once";

type ShowPasswordDialogProps = { made: NewBasicPasswordDto; onClose: () => void };

export function ShowPasswordDialog({ made, onClose }: ShowPasswordDialogProps) {
  return (
    <ShownOnce title={`Basic credential ${made.name}`} what="password" onClose={onClose}>
      <CopyField label="User name" value={made.username} />
      <CopyField label="Password" value={made.password} />
      <CopyField label="Partner uuid" value={made.partnerUuid} />
      {made.partnerAccountId && <CopyField label="Account id" value={made.partnerAccountId} />}
    </ShownOnce>
  );
}
