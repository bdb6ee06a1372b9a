"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet } from "@/components/ui/sheet";
import { SkeletonText } from "@/components/ui/skeleton";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { resendDeliveryAction } from "@/lib/deliveries/actions";
import { type DeliveryKind, deliveryKeys, deliveryOptions } from "@/lib/deliveries/client";
import { DeliveryFacts } from "./delivery-facts";

type DeliverySheetProps = {
  kind: DeliveryKind;
  id: number;
  viewer: Viewer;
  /** The reason the viewer may not resend it, or null. */
  refusal: string | null;
  onClose: () => void;
};

/** Shows a callback or webhook with its status and payload, and lets the viewer resend it. */
export function DeliverySheet({ kind, id, viewer, refusal, onClose }: DeliverySheetProps) {
  const query = useQuery(deliveryOptions(kind, id));
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => unwrap(resendDeliveryAction({ id })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: deliveryKeys.all(kind) });
      notify.done("Delivery queued");
    },
    onError: (error) => notify.failed("The delivery couldn't be resent", error.message),
  });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={query.data?.eventType ?? "Delivery"}
      contentClassName="gap-6"
      footer={
        query.data?.resendRefusal ? (
          <p className="text-muted text-sm">{query.data.resendRefusal}.</p>
        ) : (
          <Button
            icon={<Send aria-hidden />}
            loading={resend.isPending}
            disabledReason={refusal}
            onClick={() => resend.mutate()}
          >
            Resend
          </Button>
        )
      }
    >
      {query.data && <DeliveryFacts delivery={query.data} viewer={viewer} />}
      {query.status === "pending" && <SkeletonText lines={6} />}
      {query.status === "error" && (
        <ErrorState message={query.error.message} onRetry={() => query.refetch()} />
      )}
    </Sheet>
  );
}
