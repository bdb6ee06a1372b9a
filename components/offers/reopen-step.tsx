"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { reopenOfferAction } from "@/lib/offers/actions";
import { type OfferState, offerKeys } from "@/lib/offers/client";

/** Reopens an offer that is over as a new draft, and leads to the offers before and after it. */
export function ReopenStep({ state, viewer }: { state: OfferState; viewer: Viewer }) {
  const router = useRouter();
  const client = useQueryClient();
  const reopen = useMutation({
    mutationFn: () => unwrap(reopenOfferAction({ id: state.id })),
    onSuccess: ({ id }) => {
      notify.done("Draft created");
      router.push(`/offers/${id}`);
    },
    onError: (error) => notify.failed("The offer wasn't reopened", error.message),
    onSettled: () => client.invalidateQueries({ queryKey: offerKeys.all }),
  });
  const { reopenedFrom, reopenedAs, reopenRefusal } = state;
  return (
    <>
      {reopenedFrom !== null && (
        <p className="text-sm">
          Reopened from <TextLink href={`/offers/${reopenedFrom}`}>offer {reopenedFrom}</TextLink>
        </p>
      )}
      {reopenedAs !== null && (
        <p className="text-sm">
          Reopened as <TextLink href={`/offers/${reopenedAs}`}>offer {reopenedAs}</TextLink>
        </p>
      )}
      {reopenedAs === null && reopenRefusal === null && (
        <div className="flex items-center gap-3">
          <Button
            size="sm"
            icon={<RotateCcw aria-hidden />}
            className="w-42 shrink-0 justify-start"
            loading={reopen.isPending}
            disabledReason={refusalFor(viewer, "offers.write")}
            onClick={() => reopen.mutate()}
          >
            Reopen
          </Button>
          <span className="min-w-0 text-pretty text-faint text-xs">
            Creates a draft with these terms
          </span>
        </div>
      )}
    </>
  );
}
