import { type RefObject, useEffect, useState } from "react";

/**
 * Returns the height of a frame's document, so that it is shown whole: the frame runs no script
 * that could report it. Follows its images, fonts and width; null before it has loaded.
 */
export function useFrameHeight(ref: RefObject<HTMLIFrameElement | null>): number | null {
  const [height, setHeight] = useState<number | null>(null);

  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const observer = new ResizeObserver(() => measure(frame, setHeight));
    const watch = () => {
      observer.disconnect();
      const body = frame.contentDocument?.body;
      if (!body?.firstElementChild) return;
      observer.observe(body);
      measure(frame, setHeight);
    };
    frame.addEventListener("load", watch);
    watch();
    return () => {
      frame.removeEventListener("load", watch);
      observer.disconnect();
    };
  }, [ref]);

  return height;
}

function measure(frame: HTMLIFrameElement, report: (height: number) => void): void {
  const body = frame.contentDocument?.body;
  const height = body ? Math.ceil(body.getBoundingClientRect().height) : 0;
  if (height > 0) report(height);
}
