import type { EligibilityDto } from "@/lib/eligibility/client";
import { changedFields, type EditableField, sameValue, valueAt } from "./form-fields";
import { type EligibilityValues, valuesOf } from "./form-values";

/** What somebody else saved since the form was opened. */
export type Conflict = { latest: EligibilityDto; who: string | null };

/** A field that somebody else changed to something else than the form has. */
export type Difference = {
  field: EditableField;
  theirs: unknown;
  yours: unknown;
  /** Both changed it; otherwise theirs is the only change. */
  both: boolean;
};

/** Field by field what somebody else made different, against what was kept and is entered. */
export function differencesOf(
  kept: EligibilityValues,
  latest: EligibilityDto,
  entered: EligibilityValues,
): Difference[] {
  const now = valuesOf(latest);
  return changedFields(kept, now).flatMap((field) => {
    const [theirs, yours] = [valueAt(now, field), valueAt(entered, field)];
    if (sameValue(theirs, yours)) return [];
    return [{ field, theirs, yours, both: !sameValue(yours, valueAt(kept, field)) }];
  });
}
