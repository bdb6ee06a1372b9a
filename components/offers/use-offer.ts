"use client";

import { useQuery } from "@tanstack/react-query";
import { offerRecordOptions, offerStateOptions, offerValuesOptions } from "@/lib/offers/client";

const mailPollMs = 2000;

/** Loads an offer with its fields and its state, refetched while its email is queued. */
export function useOffer(id: number) {
  const record = useQuery(offerRecordOptions(id));
  const state = useQuery({
    ...offerStateOptions(id),
    refetchInterval: ({ state: { data } }) =>
      data?.messages.some((message) => message.status === "queued") ? mailPollMs : false,
  });
  const values = useQuery(offerValuesOptions(id));
  return { record, state, values };
}
