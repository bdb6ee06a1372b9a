"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { revealCouponAction } from "@/lib/coupons/actions";
import type { CouponRow } from "@/lib/coupons/client";

type CouponCodeProps = { coupon: CouponRow; poolId: number; viewer: Viewer };

/** Shows a masked code. Reveals it on request; each reveal is audited. */
export function CouponCode({ coupon, poolId, viewer }: CouponCodeProps) {
  const [shown, setShown] = useState(false);
  const reveal = useMutation({
    mutationFn: () => unwrap(revealCouponAction({ poolId, couponId: coupon.id })),
    onSuccess: () => setShown(true),
    onError: (error) => notify.failed("The code couldn't be shown", error.message),
  });
  const code = shown ? reveal.data?.code : undefined;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span title={code} className={code ? "min-w-0 select-all truncate" : "tabular"}>
        {code ?? coupon.maskedCode}
      </span>
      {!refusalFor(viewer, "coupons.reveal") && (
        <IconButton
          label={code ? `Hide ${coupon.maskedCode}` : `Show ${coupon.maskedCode}`}
          size="sm"
          onClick={() => (code ? setShown(false) : reveal.mutate())}
        >
          {code ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </IconButton>
      )}
    </span>
  );
}
