"use client";

import { useMemo } from "react";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import type { LetterProblem } from "@/lib/letters/schema";
import { problemWords } from "@/lib/letters/visual/labels";
import { letterVariableOptions } from "./editor/letter-variables";
import { type Place, PlaceLink, type PlaceLinks } from "./place-link";

/** Returns the record that fills a variable. */
function sourceOf(name: string): Place {
  if (/^candidate[._]/.test(name)) return "candidate";
  if (/^job[._]/.test(name)) return "job";
  return /^(?:(?:company|account)[._]|signat)/.test(name) ? "company" : "terms";
}

type EmptyVariableProps = { problem: LetterProblem; name: string; links: PlaceLinks };

/** Says which value a letter misses, and leads to the record that it comes from. */
export function EmptyVariable({ problem, name, links }: EmptyVariableProps) {
  const ofFields = useFieldVariables();
  const variables = useMemo(() => letterVariableOptions(ofFields), [ofFields]);
  return (
    <>
      {problemWords(problem, variables)}. Add it to{" "}
      <PlaceLink place={sourceOf(name)} links={links} />
      {links.template && (
        <>
          , or a fallback in <PlaceLink place="template" links={links} problem={problem} />
        </>
      )}
    </>
  );
}
