"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { isPlainKey } from "@/components/ui/single-keys";
import { askToLeave } from "@/components/ui/unsaved-work";
import { navigation } from "./navigation";

type Shortcuts = { openPalette: () => void; showKeys: () => void };

const sequencePause = 1000;

export function useShortcuts({ openPalette, showKeys }: Shortcuts) {
  const router = useRouter();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);

  function go(key: string) {
    const item = navigation.flat().find((candidate) => candidate.key === key);
    if (item) askToLeave(() => router.push(item.href));
    return item !== undefined;
  }

  function focusSearch() {
    const input = document.querySelector<HTMLInputElement>("input[data-search-input]");
    if (input) input.focus();
    else openPalette();
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openPalette();
      return;
    }
    if (!isPlainKey(event) || event.repeat) return;
    const afterGo = event.timeStamp - goPressedAt.current < sequencePause;
    goPressedAt.current = Number.NEGATIVE_INFINITY;
    if (afterGo && go(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.key === "g") {
      goPressedAt.current = event.timeStamp;
    } else if (event.key === "n") {
      event.preventDefault();
      askToLeave(() => router.push("/offers/new"));
    } else if (event.key === "/") {
      event.preventDefault();
      focusSearch();
    } else if (event.key === "?") {
      event.preventDefault();
      showKeys();
    }
  });

  useEffect(() => {
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);
}
