"use client";

import { useRef } from "react";
import { letterSandbox } from "@/lib/letters/rules";
import { useFrameHeight } from "./use-frame-height";

type LetterFrameProps = { src?: string; title: string; name?: string };

/** Shows a letter whole, in a frame where it can run nothing. */
export function LetterFrame({ src, title, name }: LetterFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const height = useFrameHeight(frame);
  return (
    <div className="overflow-hidden rounded-lg bg-desk print:bg-transparent">
      <iframe
        ref={frame}
        sandbox={letterSandbox}
        referrerPolicy="no-referrer"
        src={src}
        name={name}
        title={title}
        style={{ height: height ?? undefined }}
        className="block min-h-[max(28rem,60dvh)] w-full scheme-light"
      />
    </div>
  );
}
