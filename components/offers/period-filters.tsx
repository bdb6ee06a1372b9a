"use client";

import { X } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import type { OfferSearch, OfferSearchChange } from "./offer-search";
import { answeredWords, createdWords } from "./period-words";

type PeriodFiltersProps = {
  search: OfferSearch;
  onSearchChange: (changed: OfferSearchChange) => void;
  viewer: Viewer;
};

/** Shows the creation and response periods that a link set, each removable. */
export function PeriodFilters({ search, onSearchChange, viewer: { locale } }: PeriodFiltersProps) {
  const created = createdWords(search.createdFrom, search.createdTo, locale);
  const answered = answeredWords(search.answeredFrom, locale);
  return (
    <>
      {created && (
        <Chip
          words={created}
          onRemove={() => onSearchChange({ createdFrom: null, createdTo: null })}
        />
      )}
      {answered && (
        <Chip words={answered} onRemove={() => onSearchChange({ answeredFrom: null })} />
      )}
    </>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <Button
      size="sm"
      aria-label={`Remove filter: ${words}`}
      onClick={onRemove}
      className="rounded-full border-accent bg-accent-soft pr-2 font-normal text-accent-ink touch:h-11 [&_svg]:size-3.5"
    >
      {words}
      <X aria-hidden />
    </Button>
  );
}
