import type { EligibilityDto } from "@/lib/eligibility/client";
import { changedFields, type EditableField, sameValue, valueAt } from "./form-fields";
import { type EligibilityValues, valuesOf } from "./form-values";

/** Changes that someone else saved since the form was opened. */
export type Conflict = { latest: EligibilityDto; who: string | null };

/** A field that someone else saved with a different value than the form's. */
export type Difference = {
  field: EditableField;
  theirs: unknown;
  yours: unknown;
  /** True when both changed it; false when only they did. */
  both: boolean;
};

/**
 * Returns the fields that someone else saved differently, compared with the previous values and the
 * form.
 */
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
