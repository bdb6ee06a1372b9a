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

/** A status to change to, and the revision that was shown when it was requested. */
export type Step = { to: OfferStatus; revision: number };

/**
 * Changes the status optimistically and rolls it back with the reason if the server refuses.
 * Sending includes the revision that was shown, so that no unread letter is sent.
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
            sendProblems: [],
            steps: nextSteps({
              ...{ status: to, problems: state.problems },
              ...{ customFields: {}, fields: [] },
            }),
          },
      );
      return before;
    },
    onSuccess: (_, { to }) => notify.done(stepQuestion(to, offer, overdue).done),
    onError: (error, _, before) => {
      client.setQueryData(recordKey, before?.record);
      client.setQueryData(stateKey, before?.state);
      notify.failed("The offer wasn't updated", error.message);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: offerKeys.all }),
        client.invalidateQueries({ queryKey: ["home"] }),
      ]),
  });
}
