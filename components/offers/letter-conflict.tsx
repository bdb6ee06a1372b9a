import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { PostedLetter } from "@/components/letters/posted-letter";
import type { OfferVersion } from "@/lib/offers/client";

type LetterConflictProps = {
  offerId: number;
  /** The version that someone else saved; undefined until it is loaded. */
  theirs: OfferVersion | undefined;
  mine: string;
  onDiscard: () => Promise<void>;
  onOverwrite: () => Promise<void>;
};

/** Warns that someone else changed the offer while its letter is edited, and shows what differs. */
export function LetterConflict({ offerId, theirs, mine, ...choices }: LetterConflictProps) {
  return (
    <ConflictNotice
      title="Offer has changed"
      by={theirs?.actorName}
      differences={
        theirs ? (
          <PostedLetter
            action="/offers/letter-preview"
            input={JSON.stringify({ offerId, renderedHtml: mine, from: theirs.number })}
            title="Differences in the letter"
          />
        ) : null
      }
      {...choices}
    />
  );
}
