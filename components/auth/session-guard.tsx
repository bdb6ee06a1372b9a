"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { hasUnsavedWork, hasWork } from "@/components/ui/unsaved-work";
import type { AuthFormAction } from "@/lib/identity/schema";
import {
  announceSession,
  checkSession,
  followSession,
  type SessionRefusal,
  sessionRefusal,
  watchSession,
} from "@/lib/viewer/client";
import { viewerName } from "@/lib/viewer/rules";
import { SignInAgain } from "./sign-in-again";
import { SwitchBack } from "./switch-back";

type Person = {
  userId: number;
  accountId: number;
  email: string;
  accountName: string;
  singleSignOn: boolean;
};

type SessionGuardProps = { person: Person; signInAgain: AuthFormAction };

const none = () => null;

function goToSignIn() {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

/**
 * Reports over the page that its session has ended or is another viewer's, and offers to restore
 * it, while everything typed on the page stays. A page without unsaved work leaves for sign-in.
 */
export function SessionGuard({ person, signInAgain }: SessionGuardProps) {
  const refusal = useSyncExternalStore(followSession, sessionRefusal, none);
  const [dismissed, setDismissed] = useState<SessionRefusal | null>(null);
  const viewer = viewerName(person);
  useEffect(() => {
    announceSession(viewer);
    return watchSession();
  }, [viewer]);

  useEffect(() => {
    if (refusal?.kind === "ended" && !hasWork()) goToSignIn();
  }, [refusal]);

  async function restored() {
    await checkSession();
    announceSession(viewer);
  }

  const isOwnAccount = refusal?.kind === "other" && refusal.current.startsWith(`${person.userId}.`);
  const isShown = refusal?.kind === "other" || (refusal?.kind === "ended" && hasWork());
  return (
    <Dialog
      open={isShown && refusal !== dismissed}
      onOpenChange={(open) => !open && setDismissed(refusal)}
      title={titleOf(refusal, isOwnAccount)}
      description={descriptionOf(refusal, person)}
      size={isOwnAccount ? "md" : "sm"}
      footer={
        refusal?.kind === "other" && (
          <>
            <Button className="max-sm:w-full" onClick={() => window.location.reload()}>
              Reload the page
            </Button>
            {isOwnAccount && <SwitchBack person={person} onDone={restored} />}
          </>
        )
      }
    >
      {refusal !== null && !isOwnAccount && (
        <SignInAgain
          action={signInAgain}
          email={person.email}
          accountId={person.accountId}
          singleSignOn={person.singleSignOn}
          isTaken={refusal.kind === "other"}
          onDone={restored}
        />
      )}
    </Dialog>
  );
}

function titleOf(refusal: SessionRefusal | null, isOwnAccount: boolean): string {
  if (refusal?.kind !== "other") return "Your session has ended";
  return isOwnAccount ? "You switched to another organisation" : "Someone else is signed in";
}

function descriptionOf(refusal: SessionRefusal | null, { email, accountName }: Person): string {
  if (refusal?.kind === "other") {
    return `${refusal.message}.${hasUnsavedWork() ? " Reloading discards what you typed." : ""}`;
  }
  return `Sign in again as ${email} in ${accountName} to continue. What you typed on this page is still here, but not saved.`;
}
