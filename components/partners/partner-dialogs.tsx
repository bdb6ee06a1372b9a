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

export type PartnerTask = "edit" | "rotate" | "retire" | "take-up" | "delete";

type PartnerDialogsProps = {
  partner: PartnerListRow & { revision: number };
  task: PartnerTask | null;
  onClose: () => void;
  onDeleted: () => void;
};

/** What is asked before something is done with a partner, and the password that comes of it. */
export function PartnerDialogs({ partner, task, onClose, onDeleted }: PartnerDialogsProps) {
  const client = useQueryClient();
  const [made, setMade] = useState<NewCallbackPassword | null>(null);
  const { id, revision, name } = partner;
  const refresh = () => client.invalidateQueries({ queryKey: partnerKeys.all });
  return (
    <>
      {task === "edit" && <EditPartnerDialog partner={partner} onClose={onClose} />}
      {task === "rotate" && (
        <AskDialog
          title={`New callback password for ${name}?`}
          description="The present password is refused at once, so have the partner ready for the new one."
          confirmLabel="Make password"
          tone="primary"
          work={() => unwrap(rotateCallbackPasswordAction({ id }))}
          onDone={async (rotated) => {
            await refresh();
            setMade(rotated);
          }}
          onClose={onClose}
        />
      )}
      {task === "retire" && (
        <AskDialog
          title={`Retire ${name}?`}
          description="Nobody new is invited. Invitations under way go on, and it can be taken up again."
          confirmLabel="Retire partner"
          work={() => unwrap(updatePartnerAction({ id, revision, retired: true }))}
          onDone={async () => {
            await refresh();
            notify.done(`${name} retired`);
          }}
          onClose={onClose}
        />
      )}
      {task === "take-up" && (
        <AskDialog
          title={`Take up ${name} again?`}
          description="Candidates can be invited to its assessments again."
          confirmLabel="Take up again"
          tone="primary"
          work={() => unwrap(updatePartnerAction({ id, revision, retired: false }))}
          onDone={async () => {
            await refresh();
            notify.done(`${name} taken up again`);
          }}
          onClose={onClose}
        />
      )}
      {task === "delete" && (
        <AskDialog
          title={`Delete ${name}?`}
          description="Its credentials are removed, and its callbacks are refused. This cannot be undone."
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
      {made && <ShowCallbackDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}
