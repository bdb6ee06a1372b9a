"use client";

import { createContext, use } from "react";

type Shell = {
  openNavigation: () => void;
  openPalette: () => void;
};

const nothing = () => undefined;

export const ShellContext = createContext<Shell>({ openNavigation: nothing, openPalette: nothing });

export function useShell(): Shell {
  return use(ShellContext);
}
