"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { notify as toast } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { extendOfferAction } from "@/lib/offers/actions";
import { type OfferDetail, type OfferState, offerKeys } from "@/lib/offers/client";
import { ExtendForm } from "./extend-form";

type ExtendStepProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/** Extends the deadline of an open offer. */
export function ExtendStep({ offer, state, viewer }: ExtendStepProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const extend = useMutation({
    mutationFn: (input: { expiryDate: string; notify: boolean }) =>
      unwrap(extendOfferAction({ id: offer.id, revision: offer.revision, ...input })),
    onSuccess: (_, { notify }) => {
      setOpen(false);
      toast.done(notify ? "Deadline extended, email queued" : "Deadline extended");
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: offerKeys.all }),
        client.invalidateQueries({ queryKey: ["home"] }),
      ]),
  });
  if (state.status !== "sent" && state.status !== "pending") return null;
  return (
    <>
      <div className="flex items-center gap-3">
        <Button
          size="sm"
          icon={<CalendarClock aria-hidden />}
          className="w-42 shrink-0 justify-start"
          disabledReason={refusalFor(viewer, "offers.write")}
          onClick={() => {
            extend.reset();
            setOpen(true);
          }}
        >
          Extend deadline
        </Button>
        <span className="min-w-0 text-pretty text-faint text-xs">
          Creates a new version with the same terms
        </span>
      </div>
      {isOpen && (
        <ExtendForm
          title="Extend the deadline"
          description="The candidate sees the new deadline on their page."
          expiryDate={offer.expiryDate}
          today={viewer.today}
          notifyLabel={
            offer.candidate.email && refusalFor(viewer, "offers.transition") === null
              ? `Email the new deadline to ${offer.candidate.email}`
              : null
          }
          verb="Extend"
          pending={extend.isPending}
          refusal={extend.error?.message}
          onSubmit={(input) => extend.mutate(input)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
