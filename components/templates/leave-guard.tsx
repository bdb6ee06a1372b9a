"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** The part of the Navigation API that tells of going back; browsers without it do not ask then. */
type TraverseEvent = Event & { navigationType: string };

type LeaveGuardProps = { when: boolean; what?: string };

/** Asks before work that is not saved is left: by a link, by going back, by closing the tab. */
export function LeaveGuard({ when, what = "this template" }: LeaveGuardProps) {
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const leaving = useRef(false);

  useEffect(() => {
    if (!when) return;
    leaving.current = false;

    function stopClosing(event: BeforeUnloadEvent) {
      if (!leaving.current) event.preventDefault();
    }

    function stopLink(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || leaving.current) return;
      const elsewhere = link.target && link.target !== "_self";
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (elsewhere || modified || link.origin !== location.origin) return;
      if (link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      const { pathname, search, hash } = link;
      setLeave(() => () => router.push(pathname + search + hash));
    }

    function stopGoingBack(event: Event) {
      const { navigationType, cancelable } = event as TraverseEvent;
      if (navigationType !== "traverse" || !cancelable || leaving.current) return;
      event.preventDefault();
      setLeave(() => () => history.back());
    }

    const navigation = (window as { navigation?: EventTarget }).navigation;
    addEventListener("beforeunload", stopClosing);
    document.addEventListener("click", stopLink, true);
    navigation?.addEventListener("navigate", stopGoingBack);
    return () => {
      removeEventListener("beforeunload", stopClosing);
      document.removeEventListener("click", stopLink, true);
      navigation?.removeEventListener("navigate", stopGoingBack);
    };
  }, [when, router]);

  return (
    <ConfirmDialog
      open={leave !== null}
      onOpenChange={(open) => !open && setLeave(null)}
      title="Leave without saving?"
      description={`What you changed in ${what} is not saved and would be lost.`}
      confirmLabel="Leave"
      onConfirm={() => {
        leaving.current = true;
        leave?.();
      }}
    />
  );
}
