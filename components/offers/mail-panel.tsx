"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { MessageStatusBadge } from "@/components/outbox/message-status-badge";
import { messageKindLabels } from "@/components/outbox/message-words";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DateText } from "@/components/ui/date-text";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { formatInstant } from "@/lib/format/dates";
import { resendOfferAction } from "@/lib/offers/actions";
import {
  type OfferDetail,
  type OfferMessage,
  type OfferState,
  offerKeys,
} from "@/lib/offers/client";
import { MailTrouble } from "./mail-trouble";

type MailPanelProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

export function MailPanel({ offer, state, viewer }: MailPanelProps) {
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => unwrap(resendOfferAction({ id: offer.id })),
    onSuccess: ({ recipient }) => notify.done(`Letter queued for ${recipient}`),
    onError: (error) => notify.failed("The letter wasn't resent", error.message),
    onSettled: () => client.invalidateQueries({ queryKey: offerKeys.one(offer.id) }),
  });
  return (
    <Section
      title="Email and link"
      action={
        (state.status === "sent" || state.status === "pending") && (
          <Button
            size="sm"
            icon={<Mail aria-hidden />}
            loading={resend.isPending}
            disabledReason={resendRefusal(offer, state) ?? refusalFor(viewer, "offers.transition")}
            onClick={() => resend.mutate()}
          >
            Resend
          </Button>
        )
      }
    >
      <MailTrouble offer={offer} state={state} viewer={viewer} />
      {state.messages.length === 0 ? (
        <p className="text-muted text-sm">No emails sent yet.</p>
      ) : (
        <ul aria-label="Emails" className="flex flex-col">
          {state.messages.map((message) => (
            <MessageItem key={message.id} message={message} state={state} viewer={viewer} />
          ))}
        </ul>
      )}
      <CandidateLink state={state} viewer={viewer} />
    </Section>
  );
}

/** Returns why the letter of an open offer can't be sent again now, or null. */
function resendRefusal(offer: OfferDetail, { overdue }: OfferState): string | null {
  if (overdue) return "The response deadline has passed. Extend it before sending.";
  return offer.candidate.email ? null : "The candidate has no email address. Copy the link instead";
}

type MessageItemProps = { message: OfferMessage; state: OfferState; viewer: Viewer };

function MessageItem({ message, state, viewer }: MessageItemProps) {
  const at = message.sentAt ?? message.createdAt;
  return (
    <li className="flex flex-col gap-0.5 border-b py-1.5">
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0 truncate">{message.recipient}</span>
        <MessageStatusBadge message={message} />
      </div>
      <div className="text-muted text-xs">
        {message.kind !== "offer_letter" && `${messageKindLabels[message.kind]} · `}
        <DateText dateTime={at} text={formatInstant(at, viewer.locale, state.timeZone)} />
        {message.status === "kept" && " · Email isn't set up. See Settings > Outbox"}
      </div>
      {message.lastError && message.status !== "sent" && (
        <p className="wrap-anywhere text-negative text-xs">
          {message.bouncedAt && "Email bounced: "}
          {message.lastError}
        </p>
      )}
    </li>
  );
}

function CandidateLink({ state, viewer }: { state: OfferState; viewer: Viewer }) {
  if (!state.link) {
    const words =
      refusalFor(viewer, "offers.transition") !== null
        ? "You need permission to send offers to see the candidate's link."
        : state.status === "draft"
          ? "The candidate's link opens when the offer is sent."
          : "The candidate's link is closed.";
    return <p className="text-muted text-sm">{words}</p>;
  }
  return (
    <div className="flex gap-2">
      <Input
        readOnly
        aria-label="The candidate's link"
        value={state.link}
        onFocus={(event) => event.target.select()}
        className="font-mono text-xs"
      />
      <CopyButton text={state.link} label="Copy link" />
    </div>
  );
}
