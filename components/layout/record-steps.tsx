"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { moveAlongTrail, type Neighbors, neighborsOf } from "@/components/ui/kept-places";
import { isPlainKey } from "@/components/ui/single-keys";
import { Tooltip } from "@/components/ui/tooltip";

/** Leads to the records before and after this one in the list that it was opened from. */
export function RecordSteps() {
  const path = usePathname();
  const [{ previous, next }, setNeighbors] = useState<Neighbors>({ previous: null, next: null });
  useEffect(() => setNeighbors(neighborsOf(path)), [path]);
  const steps = useRef<HTMLSpanElement>(null);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event) || document.querySelector("main tr[data-index]")) return;
    const key = event.key.toLowerCase();
    const link = steps.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  if (!previous && !next) return null;
  return (
    <span ref={steps} className="flex max-sm:hidden">
      <Step href={previous} label="Previous" shortcut="k">
        <ChevronUp aria-hidden />
      </Step>
      <Step href={next} label="Next" shortcut="j">
        <ChevronDown aria-hidden />
      </Step>
    </span>
  );
}

type StepProps = { href: string | null; label: string; shortcut: string; children: ReactNode };

function Step({ href, label, shortcut, children }: StepProps) {
  if (!href) return <span className="size-8" />;
  return (
    <Tooltip content={label} shortcut={shortcut.toUpperCase()} describes={false}>
      <Link
        href={href}
        replace
        prefetch={false}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        onClick={() => moveAlongTrail(href)}
        className={buttonStyle({ variant: "ghost", square: true })}
      >
        {children}
      </Link>
    </Tooltip>
  );
}
