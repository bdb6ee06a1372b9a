"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { LetterFrame } from "@/components/ui/letter-frame";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonText } from "@/components/ui/skeleton";
import { type OfferState, type VersionDiff, versionDiffOptions } from "@/lib/offers/client";
import { ChangedTerms } from "./changed-terms";

/** Two versions that are compared; the earlier one is `from`. */
export type Compared = { from: number; to: number };

type ComparePanelProps = {
  state: OfferState;
  viewer: Viewer;
  compared: Compared;
  onChange: (compared: Compared | null) => void;
};

/** Shows what changed between two versions: the terms, then the letter. */
export function ComparePanel({ state, viewer, compared, onChange }: ComparePanelProps) {
  const { from, to } = compared;
  const diff = useQuery(versionDiffOptions(state.id, from, to));
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "start" });
    shown.current?.focus({ preventScroll: true });
  }, []);
  const src = `/offers/${state.id}/letter?version=${to}&from=${from}`;
  return (
    <div ref={shown} tabIndex={-1} className="scroll-mt-20 outline-none">
      <Section
        title={`What changed from version ${from} to ${to}`}
        description={diff.data && placesText(diff.data)}
        action={
          <Button size="sm" icon={<X aria-hidden />} onClick={() => onChange(null)}>
            Stop comparing
          </Button>
        }
      >
        <div className="flex flex-wrap gap-3">
          <VersionField
            label="From version"
            value={from}
            numbers={range(1, state.version - 1)}
            onChange={(number) => onChange({ from: number, to: Math.max(to, number + 1) })}
          />
          <VersionField
            label="To version"
            value={to}
            numbers={range(2, state.version)}
            onChange={(number) => onChange({ from: Math.min(from, number - 1), to: number })}
          />
        </div>
        {diff.status === "pending" && <SkeletonText lines={4} />}
        {diff.status === "error" && (
          <ErrorState message={diff.error.message} onRetry={() => diff.refetch()} />
        )}
        {diff.data && <ChangedTerms diff={diff.data} locale={viewer.locale} />}
        <LetterFrame key={src} src={src} title={`Letter, changes from version ${from} to ${to}`} />
      </Section>
    </div>
  );
}

/** Says in how many places the letter changed. */
function placesText({ changes, letterChanged }: VersionDiff): string {
  if (!letterChanged) return "The letter is the same.";
  if (changes === 0) return "The letter reads the same.";
  return changes === 1 ? "One change in the letter." : `${changes} changes in the letter.`;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => last - index);

type VersionFieldProps = {
  label: string;
  value: number;
  numbers: number[];
  onChange: (number: number) => void;
};

function VersionField({ label, value, numbers, onChange }: VersionFieldProps) {
  return (
    <Field label={label} className="w-36">
      <Select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            Version {number}
          </option>
        ))}
      </Select>
    </Field>
  );
}
