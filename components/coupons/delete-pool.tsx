"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { deletePoolAction } from "@/lib/coupons/actions";
import { type CouponPoolDetail, couponKeys } from "@/lib/coupons/client";

type DeletePoolProps = { pool: CouponPoolDetail; onOpenChange: (open: boolean) => void };

export function DeletePool({ pool, onOpenChange }: DeletePoolProps) {
  const router = useRouter();
  const client = useQueryClient();

  async function remove() {
    const answer = await answerOf(deletePoolAction({ id: pool.id, revision: pool.revision }));
    if (!answer.ok) return answer.error.message;
    router.push("/assistance/coupons");
    client.removeQueries({ queryKey: couponKeys.pool(pool.id) });
    await client.invalidateQueries({ queryKey: couponKeys.pools });
    notify.done(`${pool.name} deleted`);
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title={`Delete ${pool.name}?`}
      description="The pool and its available codes will be permanently deleted. The audit log keeps a record of who deleted it and when."
      confirmLabel="Delete pool"
      onConfirm={remove}
    />
  );
}
