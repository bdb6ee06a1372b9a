"use client";

import { CopyField, ShownOnce } from "@/components/access/shown-once";
import type { NewCallbackPassword } from "@/lib/partners/schema";

type ShowCallbackDialogProps = { partner: NewCallbackPassword; onClose: () => void };

/** Shows the callback credentials for the partner; the password is shown once. */
export function ShowCallbackDialog({ partner, onClose }: ShowCallbackDialogProps) {
  return (
    <ShownOnce title={`Callback credentials for ${partner.name}`} what="password" onClose={onClose}>
      <p className="text-muted">Give these to the partner so that it can report statuses.</p>
      <CopyField label="Callback URL" value={partner.callbackUrl} />
      <CopyField label="Callback username" value={partner.callbackUser} />
      <CopyField label="Callback password" value={partner.callbackPassword} />
    </ShownOnce>
  );
}
