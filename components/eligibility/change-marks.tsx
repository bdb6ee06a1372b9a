"use client";

import { createContext, type ReactNode, use } from "react";
import { useWatch } from "react-hook-form";
import { Badge } from "@/components/ui/badge";
import { fieldText } from "@/lib/eligibility/rules";
import { type EditableField, plainName, sameValue, valueAt } from "./form-fields";
import type { EligibilityValues } from "./form-values";

const Kept = createContext<EligibilityValues | null>(null);

type ChangeMarksProps = { kept: EligibilityValues; children: ReactNode };

/** Fields in here are marked where they differ from what is kept. */
export const ChangeMarks = ({ kept, children }: ChangeMarksProps) => (
  <Kept value={kept}>{children}</Kept>
);

type Mark = { note: ReactNode; was: string } | null;

/** The mark of a field: that it is changed, and what it was. */
export function useMark(field: EditableField): Mark {
  const kept = use(Kept);
  const value = useWatch<EligibilityValues>({ name: field });
  if (!kept) return null;
  const before = valueAt(kept, field);
  if (sameValue(before, value)) return null;
  return {
    note: <Badge tone="accent">Changed</Badge>,
    was: `Was: ${fieldText(plainName(field), before)}`,
  };
}

/** A field's hint with what it was, where it is changed. */
export function hintWith(mark: Mark, hint?: ReactNode): ReactNode {
  if (!mark) return hint;
  return (
    <>
      <span className="wrap-anywhere text-accent-ink">{mark.was}</span>
      {hint && <span className="block">{hint}</span>}
    </>
  );
}
