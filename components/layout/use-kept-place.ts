"use client";

import { useEffect } from "react";
import {
  addressHere,
  type KeptPlace,
  keepPlace,
  placeToRestore,
  watchHistory,
} from "@/components/ui/kept-places";

const patience = 15_000;
const pause = 50;

function linkTo({ href, index }: KeptPlace): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLElement>("main a[href]")];
  const same = links.filter((link) => link.getAttribute("href") === href);
  if (index === undefined) return same[0];
  const ofRows = same.filter((link) => link.matches("[data-row-link]"));
  const row = document.querySelector(`main tr[data-index="${index}"]`);
  const isCertain = row !== null || ofRows.length === 1;
  return ofRows.find((link) => row?.contains(link)) ?? (isCertain ? ofRows[0] : undefined);
}

/** Whether a person already went on from where the page put them. */
const isElsewhere = () => {
  const { activeElement } = document;
  return activeElement !== document.body && !activeElement?.matches("h1, main");
};

/** Returns the focus to the link by which a page was left, when the person goes back to it. */
export function useKeptPlace() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;

    function keep({ target }: MouseEvent) {
      const link = target instanceof Element ? target.closest<HTMLElement>("main a[href]") : null;
      if (!link || link.closest("tr[data-index]")) return;
      keepPlace(addressHere(), { href: link.getAttribute("href") ?? "" });
    }

    function restore(until: number) {
      const place = placeToRestore();
      if (!place || performance.now() > until || isElsewhere()) return;
      const link = linkTo(place);
      if (!link) timer = setTimeout(restore, pause, until);
      else {
        link.focus({ preventScroll: true });
        link.scrollIntoView({ block: "nearest" });
      }
    }

    const stop = watchHistory(() => {
      clearTimeout(timer);
      timer = setTimeout(restore, pause, performance.now() + patience);
    });
    document.addEventListener("click", keep, true);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener("click", keep, true);
    };
  }, []);
}
