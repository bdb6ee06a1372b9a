"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { transitionOfferAction } from "@/lib/offers/actions";
import {
  type OfferDetail,
  type OfferStatus,
  offerKeys,
  offerRecordOptions,
  offerStateOptions,
} from "@/lib/offers/client";
import { nextSteps } from "@/lib/offers/lifecycle";
import { stepQuestion } from "./step-words";

/** A status to change to, and the revision that was looked at when it was asked for. */
export type Step = { to: OfferStatus; revision: number };

/**
 * Changes the status at once on the screen, and puts it back with the reason where the server
 * refuses. Sending names the revision that was looked at: no letter goes out that nobody read.
 */
export function useTransitionOffer(offer: OfferDetail, overdue: boolean) {
  const client = useQueryClient();
  const { queryKey: recordKey } = offerRecordOptions(offer.id);
  const { queryKey: stateKey } = offerStateOptions(offer.id);

  return useMutation({
    mutationFn: ({ to, revision }: Step) =>
      unwrap(
        transitionOfferAction({
          id: offer.id,
          status: to,
          ...(to === "sent" && { revision }),
        }),
      ),
    onMutate: async ({ to }) => {
      await client.cancelQueries({ queryKey: offerKeys.one(offer.id) });
      const before = {
        record: client.getQueryData(recordKey),
        state: client.getQueryData(stateKey),
      };
      client.setQueryData(recordKey, (record) => record && { ...record, status: to });
      client.setQueryData(
        stateKey,
        (state) =>
          state && {
            ...state,
            status: to,
            steps: nextSteps({ status: to, unresolved: state.unresolved }),
          },
      );
      return before;
    },
    onSuccess: (_, { to }) => notify.done(stepQuestion(to, offer, overdue).done),
    onError: (error, { to }, before) => {
      client.setQueryData(recordKey, before?.record);
      client.setQueryData(stateKey, before?.state);
      notify.failed(`${stepQuestion(to, offer, overdue).confirmLabel}: refused`, error.message);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: offerKeys.all }),
        client.invalidateQueries({ queryKey: ["home"] }),
      ]),
  });
}
