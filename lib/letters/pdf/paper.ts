import type { PaperSize } from "@/db/enums";

/** What a letter is printed on. */
export interface Paper {
  size: PaperSize;
  /** A line at the foot of each page. */
  footer: string;
}
