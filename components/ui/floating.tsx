"use client";

import { createContext, type ReactNode, use, useState } from "react";

export const FloatingContext = createContext<HTMLElement | null>(null);

/** Returns the container for menus, popovers and tooltips: the nearest landmark or dialog. */
export function useFloatingContainer(): HTMLElement | null {
  return use(FloatingContext);
}

export function FloatingHost({ children }: { children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  return (
    <FloatingContext value={host}>
      {children}
      <div ref={setHost} />
    </FloatingContext>
  );
}
