import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: { theme: { shadow: ["popover", "dialog", "paper"] } },
});

export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
