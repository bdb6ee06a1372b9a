"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** The part of the Navigation API that reports going back; browsers without it don't ask. */
type TraverseEvent = Event & { navigationType: string };

type LeaveGuardProps = { when: boolean; what?: string };

/** Asks before leaving unsaved work: by a link, by going back or by closing the tab. */
export function LeaveGuard({ when, what = "this template" }: LeaveGuardProps) {
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const leaving = useRef(false);

  useEffect(() => {
    if (!when) return;
    leaving.current = false;

    function onClose(event: BeforeUnloadEvent) {
      if (!leaving.current) event.preventDefault();
    }

    function onLinkClick(event: MouseEvent) {
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

    function onGoBack(event: Event) {
      const { navigationType, cancelable } = event as TraverseEvent;
      if (navigationType !== "traverse" || !cancelable || leaving.current) return;
      event.preventDefault();
      setLeave(() => () => history.back());
    }

    const navigation = (window as { navigation?: EventTarget }).navigation;
    addEventListener("beforeunload", onClose);
    document.addEventListener("click", onLinkClick, true);
    navigation?.addEventListener("navigate", onGoBack);
    return () => {
      removeEventListener("beforeunload", onClose);
      document.removeEventListener("click", onLinkClick, true);
      navigation?.removeEventListener("navigate", onGoBack);
    };
  }, [when, router]);

  return (
    <ConfirmDialog
      open={leave !== null}
      onOpenChange={(open) => !open && setLeave(null)}
      title="Leave without saving?"
      description={`Your changes to ${what} aren't saved and will be lost.`}
      confirmLabel="Leave"
      onConfirm={() => {
        leaving.current = true;
        leave?.();
      }}
    />
  );
}
