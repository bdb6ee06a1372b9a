"use client";

import { ArrowDown, ArrowUp, CircleDashed, CircleSlash, Ellipsis } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { OfferFieldRow } from "@/lib/offer-fields/client";
import { useFieldActions } from "./use-field-actions";

type FieldMenuProps = {
  field: OfferFieldRow;
  /** Positions to move to; null at an end. */
  above: number | null;
  below: number | null;
};

/** Offers the actions for a field, besides editing it. */
export function FieldMenu({ field, above, below }: FieldMenuProps) {
  const [retiring, setRetiring] = useState(false);
  const { mutate, mutateAsync } = useFieldActions(field);
  const { label, retiredAt } = field;
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${label}`} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {!retiredAt && (
          <>
            <DropdownMenuItem
              icon={<ArrowUp aria-hidden />}
              disabledReason={above === null ? "It is the first field" : null}
              onSelect={() => above !== null && mutate({ position: above })}
            >
              Move up
            </DropdownMenuItem>
            <DropdownMenuItem
              icon={<ArrowDown aria-hidden />}
              disabledReason={below === null ? "It is the last field" : null}
              onSelect={() => below !== null && mutate({ position: below })}
            >
              Move down
            </DropdownMenuItem>
            <DropdownMenuSeparator />
          </>
        )}
        {retiredAt ? (
          <DropdownMenuItem
            icon={<CircleDashed aria-hidden />}
            onSelect={() => mutate({ retired: false })}
          >
            Reactivate
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem icon={<CircleSlash aria-hidden />} onSelect={() => setRetiring(true)}>
            Retire
          </DropdownMenuItem>
        )}
      </DropdownMenu>
      {retiring && (
        <ConfirmDialog
          open
          onOpenChange={setRetiring}
          tone="primary"
          title={`Retire ${label}?`}
          description="New offers no longer have this field, and it is no longer required. Offers that have a value keep it. You can reactivate the field at any time."
          confirmLabel="Retire field"
          onConfirm={() =>
            mutateAsync({ retired: true }).then(
              () => undefined,
              (error: Error) => error.message,
            )
          }
        />
      )}
    </>
  );
}
