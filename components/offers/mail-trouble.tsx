"use client";

import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { BlockedNotice } from "@/components/outbox/blocked-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OfferDetail, OfferState } from "@/lib/offers/client";
import { CorrectAddressDialog } from "./correct-address-dialog";

type MailTroubleProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/** Says why the offer's newest email didn't reach the candidate, and what to do next. */
export function MailTrouble({ offer, state, viewer }: MailTroubleProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const [newest] = state.messages;
  if (!newest || (!newest.isBlocked && !newest.bouncedAt)) return null;
  const { id, recipient, lastError } = newest;
  const { email } = offer.candidate;
  if (newest.isBlocked && email?.toLowerCase() === recipient.toLowerCase()) {
    const refusal = refusalFor(viewer, "outbox.write");
    return <BlockedNotice messageId={id} address={recipient} refusal={refusal} />;
  }
  const isOpen = (state.status === "sent" || state.status === "pending") && !state.overdue;
  const refusal = refusalFor(viewer, "candidates.write") ?? refusalFor(viewer, "offers.transition");
  return (
    <Notice
      tone="negative"
      title={newest.isBlocked ? `${recipient} reported an email as spam` : "Email bounced"}
      action={
        <Button size="sm" disabledReason={refusal} onClick={() => setCorrecting(true)}>
          Correct address
        </Button>
      }
    >
      {newest.bouncedAt && <p className="wrap-anywhere">{lastError}</p>}
      <p className="mt-1">{isOpen ? nextStep : closedStep}</p>
      {isCorrecting && (
        <CorrectAddressDialog offer={offer} resends={isOpen} onClose={() => setCorrecting(false)} />
      )}
    </Notice>
  );
}

const nextStep =
  "The candidate doesn't have it. Correct the address and send it again, or copy the link below.";
const closedStep =
  "The candidate doesn't have it. Correct the address for later emails, or reach them another way.";
