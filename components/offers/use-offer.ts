"use client";

import { useQuery } from "@tanstack/react-query";
import { offerRecordOptions, offerStateOptions } from "@/lib/offers/client";

const mailPollMs = 2000;

/** Loads an offer and its state, refetched while its email is queued. */
export function useOffer(id: number) {
  const record = useQuery(offerRecordOptions(id));
  const state = useQuery({
    ...offerStateOptions(id),
    refetchInterval: ({ state: { data } }) =>
      data?.messages.some((message) => message.status === "queued") ? mailPollMs : false,
  });
  return { record, state };
}
