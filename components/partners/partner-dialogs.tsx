"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AskDialog } from "@/components/access/ask-dialog";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import {
  deletePartnerAction,
  rotateCallbackPasswordAction,
  updatePartnerAction,
} from "@/lib/partners/actions";
import { type PartnerListRow, partnerKeys } from "@/lib/partners/client";
import type { NewCallbackPassword } from "@/lib/partners/schema";
import { EditPartnerDialog } from "./partner-dialog";
import { ShowCallbackDialog } from "./show-callback-dialog";

export type PartnerTask = "edit" | "rotate" | "retire" | "reactivate" | "delete";

type PartnerDialogsProps = {
  partner: PartnerListRow & { revision: number };
  task: PartnerTask | null;
  onClose: () => void;
  onDeleted: () => void;
};

/** Confirms actions on a partner, and shows a new callback password. */
export function PartnerDialogs({ partner, task, onClose, onDeleted }: PartnerDialogsProps) {
  const client = useQueryClient();
  const [created, setCreated] = useState<NewCallbackPassword | null>(null);
  const { id, revision, name } = partner;
  const refresh = () => client.invalidateQueries({ queryKey: partnerKeys.all });
  return (
    <>
      {task === "edit" && <EditPartnerDialog partner={partner} onClose={onClose} />}
      {task === "rotate" && (
        <AskDialog
          title={`New callback password for ${name}?`}
          description="The current password stops working immediately. Make sure the partner can switch right away."
          confirmLabel="Create password"
          tone="primary"
          work={() => unwrap(rotateCallbackPasswordAction({ id }))}
          onDone={async (rotated) => {
            await refresh();
            setCreated(rotated);
          }}
          onClose={onClose}
        />
      )}
      {task === "retire" && (
        <AskDialog
          title={`Retire ${name}?`}
          description="No new candidates can be invited. Current invitations continue. You can reactivate it at any time."
          confirmLabel="Retire partner"
          work={() => unwrap(updatePartnerAction({ id, revision, retired: true }))}
          onDone={async () => {
            await refresh();
            notify.done(`${name} retired`);
          }}
          onClose={onClose}
        />
      )}
      {task === "reactivate" && (
        <AskDialog
          title={`Reactivate ${name}?`}
          description="Candidates can be invited to its assessments again."
          confirmLabel="Reactivate"
          tone="primary"
          work={() => unwrap(updatePartnerAction({ id, revision, retired: false }))}
          onDone={async () => {
            await refresh();
            notify.done(`${name} reactivated`);
          }}
          onClose={onClose}
        />
      )}
      {task === "delete" && (
        <AskDialog
          title={`Delete ${name}?`}
          description="Its credentials are removed and its callbacks rejected. This can't be undone."
          confirmLabel="Delete partner"
          work={() => unwrap(deletePartnerAction({ id }))}
          onDone={async () => {
            onDeleted();
            await refresh();
            notify.done(`${name} deleted`);
          }}
          onClose={onClose}
        />
      )}
      {created && <ShowCallbackDialog partner={created} onClose={() => setCreated(null)} />}
    </>
  );
}
