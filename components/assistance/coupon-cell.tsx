"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { revealCouponAction } from "@/lib/assistance/actions";

type CouponCellProps = {
  recipient: { id: number; coupon: string | null; candidateName: string };
  viewer: Viewer;
};

/**
 * Shows a masked coupon. Reveals it on request and hides it once out of sight; each reveal is
 * audited.
 */
export function CouponCell({ recipient, viewer }: CouponCellProps) {
  const { id, coupon, candidateName } = recipient;
  const [whole, setWhole] = useState<string | null>(null);
  const reveal = useMutation({
    mutationFn: () => unwrap(revealCouponAction({ id })),
    onSuccess: ({ couponCode }) => setWhole(couponCode),
    onError: (error) => notify.failed("The coupon couldn't be shown", error.message),
  });
  if (coupon === null) return <span className="text-muted">None</span>;
  const mayReveal = refusalFor(viewer, "coupons.reveal") === null;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <code title={whole ?? undefined} className="min-w-0 truncate font-mono text-sm">
        {whole ?? coupon}
      </code>
      {whole !== null && (
        <>
          <CopyButton text={whole} label={`Copy coupon for ${candidateName}`} iconOnly size="sm" />
          <IconButton
            label={`Hide coupon for ${candidateName}`}
            size="sm"
            onClick={() => setWhole(null)}
          >
            <EyeOff aria-hidden />
          </IconButton>
        </>
      )}
      {whole === null && mayReveal && (
        <IconButton
          label={`Show coupon for ${candidateName}`}
          size="sm"
          loading={reveal.isPending}
          onClick={() => reveal.mutate()}
        >
          <Eye aria-hidden />
        </IconButton>
      )}
    </span>
  );
}
