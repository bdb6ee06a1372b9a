"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { deleteCouponAction, returnCouponAction } from "@/lib/coupons/actions";
import { type CouponRow, couponKeys } from "@/lib/coupons/client";
import { returnRefusal } from "@/lib/coupons/rules";

type CouponMenuProps = { coupon: CouponRow; poolId: number; viewer: Viewer };

const knownTo = new Set(["notified", "seen", "declined"]);

/** Offers to return an allocated coupon, or to delete one that nobody has. */
export function CouponMenu({ coupon, poolId, viewer }: CouponMenuProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState<"return" | "delete" | null>(null);
  const { maskedCode, recipient } = coupon;
  const refusal = refusalFor(viewer, "assistance.write");
  const close = () => setOpen(null);

  async function run(action: typeof returnCouponAction | typeof deleteCouponAction, done: string) {
    const answer = await action({ poolId, couponId: coupon.id });
    if (!answer.ok) return answer.error.message;
    notify.done(done);
    await client.invalidateQueries({ queryKey: couponKeys.all });
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${maskedCode}`} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {recipient ? (
          <DropdownMenuItem
            icon={<Undo2 aria-hidden />}
            disabledReason={refusal ?? returnRefusal(recipient.status)}
            onSelect={() => setOpen("return")}
          >
            Return to pool
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem
            icon={<Trash2 aria-hidden />}
            tone="danger"
            disabledReason={refusal}
            onSelect={() => setOpen("delete")}
          >
            Delete
          </DropdownMenuItem>
        )}
      </DropdownMenu>
      {open === "return" && recipient && (
        <ConfirmDialog
          open
          onOpenChange={close}
          tone="primary"
          title={`Return ${maskedCode} from ${recipient.candidateName} to the pool?`}
          description={
            knownTo.has(recipient.status)
              ? "The code can then be given to someone else. This candidate has been notified and may still use it."
              : "The code can then be given to someone else."
          }
          confirmLabel="Return to pool"
          onConfirm={() => run(returnCouponAction, `${maskedCode} returned to the pool`)}
        />
      )}
      {open === "delete" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={`Delete ${maskedCode}?`}
          description="The code will be permanently deleted from the pool."
          confirmLabel="Delete code"
          onConfirm={() => run(deleteCouponAction, `${maskedCode} deleted`)}
        />
      )}
    </>
  );
}
