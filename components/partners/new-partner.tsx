"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Boxes, Plus } from "lucide-react";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toaster";
import { ApiError, unwrap } from "@/lib/api-client";
import { addBuiltInPartnerAction } from "@/lib/partners/actions";
import { partnerKeys, partnersOptions } from "@/lib/partners/client";
import { builtInName } from "@/lib/partners/rules";
import type { NewCallbackPassword } from "@/lib/partners/schema";
import { NewPartnerDialog } from "./partner-dialog";
import { ShowCallbackDialog } from "./show-callback-dialog";

/** Registers a partner by its details, or Proffer itself, unless it is one, in one click. */
export function NewPartner({ viewer }: { viewer: Viewer }) {
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewCallbackPassword | null>(null);
  const client = useQueryClient();
  const { data: partners } = useQuery(partnersOptions());
  const canAddProffer = partners?.every(({ name }) => name !== builtInName);
  const builtIn = useMutation({
    mutationFn: () => unwrap(addBuiltInPartnerAction({})),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: partnerKeys.all });
      notify.done(
        `${name} added as a partner. You can now invite candidates to your own assessments`,
      );
    },
    onError: (error) => notify.failed("Proffer couldn't be added", textOf(error)),
  });
  return (
    <div className="flex flex-wrap gap-2">
      {canAddProffer && (
        <Button
          icon={<Boxes aria-hidden />}
          loading={builtIn.isPending}
          disabledReason={
            refusalFor(viewer, "keys.manage") &&
            "Only owners can do this, because it creates a Basic credential"
          }
          onClick={() => builtIn.mutate()}
        >
          Add Proffer
        </Button>
      )}
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New partner
      </Button>
      {open && <NewPartnerDialog onClose={() => setOpen(false)} onCreated={setCreated} />}
      {created && <ShowCallbackDialog partner={created} onClose={() => setCreated(null)} />}
    </div>
  );
}

const textOf = (error: Error) =>
  (error instanceof ApiError && error.details?.name?.join(". ")) || error.message;
