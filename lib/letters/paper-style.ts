import type { PaperSize } from "@/db/enums";
import { changesStyle } from "./changes-style";
import { letterStyle } from "./letter-style";
import { pageStyle, printedPage } from "./page-style";
import { paperFontFaces } from "./paper-fonts";

/** Returns the styles of a letter on screen and printed, in its sandboxed document. */
export const paperStyle = (paper: PaperSize): string =>
  [paperFontFaces, letterStyle, changesStyle, pageStyle, printedPage[paper]].join("");
