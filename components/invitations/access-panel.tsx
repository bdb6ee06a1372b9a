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

/** What the partner gave for the candidate, for as long as it is in sight once somebody asks. */
export function AccessPanel({ invitation, viewer }: AccessPanelProps) {
  const [access, setAccess] = useState<InvitationAccess | null>(null);
  const reveal = useMutation({
    mutationFn: () => unwrap(revealInvitationAction({ id: invitation.id })),
    onSuccess: setAccess,
    onError: (error) => notify.failed("The link was not shown", error.message),
  });
  if (!invitation.hasLink) {
    return <p className="text-muted">The partner has not given the candidate an address yet.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">
        {writtenText(invitation)}
        Each look at it is audited.
      </p>
      {access && (
        <>
          <Secret label="Link" value={access.url} />
          {access.username && <Secret label="User name" value={access.username} />}
          {access.password && <Secret label="Password" value={access.password} />}
          {access.webToken && <Secret label="Token" value={access.webToken} />}
        </>
      )}
      <div>
        {access ? (
          <Button icon={<EyeOff aria-hidden />} onClick={() => setAccess(null)}>
            Hide the link
          </Button>
        ) : (
          <Button
            icon={<Eye aria-hidden />}
            loading={reveal.isPending}
            disabledReason={refusalFor(viewer, "assessments.write")}
            onClick={() => reveal.mutate()}
          >
            Show the link
          </Button>
        )}
      </div>
    </div>
  );
}

/** Who wrote to the candidate, for as long as somebody could still have to. */
function writtenText({ sendInvite, status }: InvitationRecord): string {
  if (sendInvite) return "The partner wrote to the candidate. ";
  return stationOf(status) > stationOf("Initiated")
    ? ""
    : "Nobody wrote to the candidate: hand over the link yourself. ";
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
