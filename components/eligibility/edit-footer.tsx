"use client";

import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { changedFields } from "./form-fields";
import type { EligibilityValues } from "./form-values";

type EditFooterProps = { id: number; kept: EligibilityValues; saving: boolean };

/** Shows how many fields changed, saves them, and asks before discarding them. */
export function EditFooter({ id, kept, saving }: EditFooterProps) {
  const values = useWatch() as EligibilityValues;
  const count = changedFields(kept, values).length;
  const words = count === 1 ? "1 field changed" : `${count} fields changed`;
  return (
    <div className="sticky bottom-0 z-1 -mx-4 flex items-center justify-end gap-2 border-t bg-canvas px-4 py-3 md:-mx-6 md:px-6">
      <p role="status" className="mr-auto text-muted text-sm">
        {count === 0 ? "No changes yet" : words}
      </p>
      <ButtonLink href={`/eligibility/${id}`}>Cancel</ButtonLink>
      <Button
        type="submit"
        variant="primary"
        loading={saving}
        disabledReason={count === 0 ? "No changes yet" : null}
      >
        Save
      </Button>
    </div>
  );
}
