"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { revealInvitationAction } from "@/lib/invitations/actions";
import type { InvitationRecord } from "@/lib/invitations/client";
import { stationOf } from "@/lib/invitations/rules";
import type { InvitationAccess } from "@/lib/invitations/schema";

type AccessPanelProps = { invitation: InvitationRecord; viewer: Viewer };

/**
 * Shows the partner's access details for the candidate on request, and hides them once out of
 * sight.
 */
export function AccessPanel({ invitation, viewer }: AccessPanelProps) {
  const [access, setAccess] = useState<InvitationAccess | null>(null);
  const reveal = useMutation({
    mutationFn: () => unwrap(revealInvitationAction({ id: invitation.id })),
    onSuccess: setAccess,
    onError: (error) => notify.failed("The link couldn't be shown", error.message),
  });
  if (!invitation.hasLink) {
    return <p className="text-muted">The partner hasn't provided a link yet.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">
        {writtenText(invitation)}
        The audit log records each time the link is shown.
      </p>
      {access && (
        <>
          <Secret label="Link" value={access.url} />
          {access.username && <Secret label="Username" value={access.username} />}
          {access.password && <Secret label="Password" value={access.password} />}
          {access.webToken && <Secret label="Token" value={access.webToken} />}
        </>
      )}
      <div>
        {access ? (
          <Button icon={<EyeOff aria-hidden />} onClick={() => setAccess(null)}>
            Hide link
          </Button>
        ) : (
          <Button
            icon={<Eye aria-hidden />}
            loading={reveal.isPending}
            disabledReason={refusalFor(viewer, "assessments.write")}
            onClick={() => reveal.mutate()}
          >
            Show link
          </Button>
        )}
      </div>
    </div>
  );
}

/** Returns who emailed the candidate, as long as somebody may still have to. */
function writtenText({ sendInvite, status }: InvitationRecord): string {
  if (sendInvite) return "The partner emailed the candidate. ";
  return stationOf(status) > stationOf("Initiated")
    ? ""
    : "No email was sent to the candidate. Share the link yourself. ";
}

function Secret({ label, value }: { label: string; value: string }) {
  return (
    <Field label={label}>
      <div className="flex gap-2">
        <Input
          readOnly
          value={value}
          className="min-w-0 font-mono text-sm"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={value} label={`Copy ${label.toLowerCase()}`} iconOnly />
      </div>
    </Field>
  );
}
