"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notify } from "@/components/ui/toaster";
import {
  revokeBasicCredentialAction,
  rotateBasicPasswordAction,
} from "@/lib/access/basic-credentials/actions";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import type {
  BasicCredentialDto,
  NewBasicPasswordDto,
} from "@/lib/access/basic-credentials/schema";
import { unwrap } from "@/lib/api-client";
import { AskDialog } from "./ask-dialog";
import { BasicDialog } from "./basic-dialog";
import { ShowPasswordDialog } from "./show-password-dialog";

export type BasicTask = { what: "edit" | "rotate" | "revoke"; id: number };

type BasicDialogsProps = {
  credentials: readonly BasicCredentialDto[];
  task: BasicTask | null;
  onClose: () => void;
};

/** Shows the confirmations for a credential, and the new password. */
export function BasicDialogs({ credentials, task, onClose }: BasicDialogsProps) {
  const queries = useQueryClient();
  const [created, setCreated] = useState<NewBasicPasswordDto | null>(null);
  const credential = credentials.find(({ id }) => id === task?.id);
  const refresh = () => queries.invalidateQueries(basicCredentialsOptions());
  return (
    <>
      {credential && task?.what === "edit" && (
        <BasicDialog credential={credential} onClose={onClose} />
      )}
      {credential && task?.what === "rotate" && (
        <AskDialog
          title={`New password for ${credential.name}?`}
          description="The current password stops working immediately. Make sure you can update the system right away."
          confirmLabel="Create password"
          tone="primary"
          work={() => unwrap(rotateBasicPasswordAction({ id: credential.id }))}
          onDone={async (password) => {
            await refresh();
            setCreated(password);
          }}
          onClose={onClose}
        />
      )}
      {credential && task?.what === "revoke" && (
        <AskDialog
          title={`Revoke Basic credential ${credential.name}?`}
          description="Systems that use this credential lose access immediately. Sittings in progress continue. This can't be undone."
          confirmLabel="Revoke credential"
          work={() => unwrap(revokeBasicCredentialAction({ id: credential.id }))}
          onDone={async () => {
            await refresh();
            notify.done(`Basic credential ${credential.name} revoked`);
          }}
          onClose={onClose}
        />
      )}
      {created && <ShowPasswordDialog created={created} onClose={() => setCreated(null)} />}
    </>
  );
}
