import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type OfferState, offerStateOptions, offerVersionOptions } from "@/lib/offers/client";

/** The letter that an edit began with, and the revision that it may replace. */
interface LetterBase {
  revision: number;
  letterHash: string;
  letterHtml: string;
}

/**
 * Returns what the editing of an offer's letter began with, and the offer as it is now. An edit is
 * saved over the revision it began with. If the letter is another one by then, or something is
 * known to be older than the offer, `isOutdated` is true until the member has chosen.
 */
export function useLetterBase(state: OfferState, letterHtml: string) {
  const { revision, letterHash } = state;
  const [base, setBase] = useState<LetterBase>({ revision, letterHash, letterHtml });
  /** A revision that a draft or a refused save was of. */
  const [outdated, setOutdated] = useState<number | null>(null);
  const current = useQuery(offerStateOptions(state.id)).data ?? state;
  const isNewer = current.revision > base.revision;
  const isSameLetter = current.letterHash === base.letterHash && outdated !== base.revision;
  const loaded = useQuery({
    ...offerVersionOptions(state.id, current.version),
    enabled: isNewer && !isSameLetter,
  });
  const theirs = isNewer && !isSameLetter ? loaded.data : undefined;

  // A new status or new terms beside the same letter are no conflict.
  useEffect(() => {
    if (isNewer && isSameLetter) setBase((known) => ({ ...known, revision: current.revision }));
  }, [isNewer, isSameLetter, current.revision]);

  return {
    ...{ base, theirs, current },
    isOutdated: isNewer && !isSameLetter,
    /** Goes on from what a restored draft began with. */
    beginAt: (began: number | null) => {
      if (began === null || began >= base.revision) return;
      setBase({ ...base, revision: began });
      setOutdated(began);
    },
    noteRefusal: () => setOutdated(base.revision),
    /** Begins with the newest letter, once that is known, and returns it. */
    takeTheirs: () => {
      if (theirs) setBase({ ...theirs, revision: current.revision });
      return theirs?.letterHtml ?? null;
    },
  };
}
