"use client";

import { createContext, type ReactNode, use } from "react";
import { useWatch } from "react-hook-form";
import { Badge } from "@/components/ui/badge";
import { fieldText } from "@/lib/eligibility/rules";
import { type EditableField, plainName, sameValue, valueAt } from "./form-fields";
import type { EligibilityValues } from "./form-values";

const Kept = createContext<EligibilityValues | null>(null);

type ChangeMarksProps = { kept: EligibilityValues; children: ReactNode };

/** Marks the fields inside that differ from the saved values. */
export const ChangeMarks = ({ kept, children }: ChangeMarksProps) => (
  <Kept value={kept}>{children}</Kept>
);

type Mark = { note: ReactNode; was: string } | null;

/** Returns whether a field is changed, and its previous value. */
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

/** Returns a field's hint, with the previous value if the field is changed. */
export function hintWith(mark: Mark, hint?: ReactNode): ReactNode {
  if (!mark) return hint;
  return (
    <>
      <span className="wrap-anywhere text-accent-ink">{mark.was}</span>
      {hint && <span className="block">{hint}</span>}
    </>
  );
}
