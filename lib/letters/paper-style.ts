import type { PaperSize } from "@/db/enums";
import { changesStyle } from "./changes-style";
import { letterStyle } from "./letter-style";
import { pageStyle, printedPage } from "./page-style";
import { paperFontFaces } from "./paper-fonts";

/**
 * Returns the styles of a letter on screen and printed, in its sandboxed document. Only pages, which
 * those who write letters see, have changes marked in them.
 */
export const paperStyle = (paper: PaperSize, layout: "pages" | "sheet"): string =>
  [
    ...[paperFontFaces, letterStyle],
    ...(layout === "pages" ? [changesStyle, pageStyle] : []),
    printedPage[paper],
  ].join("");
