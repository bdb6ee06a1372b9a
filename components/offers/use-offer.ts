"use client";

import { useQuery } from "@tanstack/react-query";
import { offerRecordOptions, offerStateOptions } from "@/lib/offers/client";

const whileMailWaits = 2000;

/** The offer and its state, kept fresh while its mail is on the way. */
export function useOffer(id: number) {
  const record = useQuery(offerRecordOptions(id));
  const state = useQuery({
    ...offerStateOptions(id),
    refetchInterval: ({ state: { data } }) =>
      data?.messages.some((message) => message.status === "queued") ? whileMailWaits : false,
  });
  return { record, state };
}
