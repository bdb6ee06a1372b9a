"use client";

import { type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { LetterFrame } from "@/components/ui/letter-frame";
import { postToFrame } from "./post-to-frame";

type PostedLetterProps = {
  /** Address that returns the letter's document for a form. */
  action: string;
  /** Posted as the form's `input`. */
  input: string;
  title: string;
};

/**
 * Shows an unsaved letter, posted into a frame. Each letter gets a new frame, which keeps the
 * browser's history unchanged, and the previous letter stays visible until the new one has loaded.
 */
export function PostedLetter({ action, input, title }: PostedLetterProps) {
  const id = useId();
  const nameOf = (frame: number) => `letter${id}${frame}`;
  const [frames, setFrames] = useState({ newest: 0, shown: 0 });
  const posted = useRef(0);

  useEffect(() => {
    setFrames(({ newest, shown }) => ({ newest: input ? newest + 1 : newest, shown }));
  }, [input]);

  useEffect(() => {
    if (frames.newest === posted.current) return;
    posted.current = frames.newest;
    postToFrame(`letter${id}${frames.newest}`, action, input);
  }, [id, frames.newest, action, input]);

  function arrive({ target }: SyntheticEvent) {
    if (!(target instanceof HTMLIFrameElement)) return;
    const { name } = target;
    setFrames((known) =>
      name === nameOf(known.newest) && posted.current === known.newest
        ? { ...known, shown: known.newest }
        : known,
    );
  }

  const { newest, shown } = frames;
  return (
    <div className="relative isolate" onLoadCapture={arrive} aria-busy={newest !== shown}>
      {[...new Set([shown, newest])].map((frame) => {
        const hidden = shown > 0 && frame !== shown;
        return frame === 0 ? null : (
          <div key={frame} inert={hidden} className={hidden ? "absolute inset-0 -z-1" : undefined}>
            <LetterFrame name={nameOf(frame)} title={title} />
          </div>
        );
      })}
    </div>
  );
}
