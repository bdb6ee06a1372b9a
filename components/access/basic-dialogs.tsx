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

/** What is asked before something is done with a credential, and the password that comes of it. */
export function BasicDialogs({ credentials, task, onClose }: BasicDialogsProps) {
  const queries = useQueryClient();
  const [made, setMade] = useState<NewBasicPasswordDto | null>(null);
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
          description="The present password is refused at once, so have the system ready for the new one. There is no time in which both work."
          confirmLabel="Make password"
          tone="primary"
          work={() => unwrap(rotateBasicPasswordAction({ id: credential.id }))}
          onDone={async (password) => {
            await refresh();
            setMade(password);
          }}
          onClose={onClose}
        />
      )}
      {credential && task?.what === "revoke" && (
        <AskDialog
          title={`Revoke Basic credential ${credential.name}?`}
          description="Systems that use it are refused at once. Sessions under way go on. This cannot be undone."
          confirmLabel="Revoke credential"
          work={() => unwrap(revokeBasicCredentialAction({ id: credential.id }))}
          onDone={async () => {
            await refresh();
            notify.done(`Basic credential ${credential.name} revoked`);
          }}
          onClose={onClose}
        />
      )}
      {made && <ShowPasswordDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}
