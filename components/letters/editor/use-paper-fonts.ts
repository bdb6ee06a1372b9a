import { useEffect } from "react";
import { paperFontFaces } from "@/lib/letters/paper-fonts";

/** Whether this page has the letters' typeface. */
let isAdded = false;

/** Gives the page the typeface of letters, from the addresses that the previews load it from. */
export function usePaperFonts(): void {
  useEffect(() => {
    if (isAdded) return;
    isAdded = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperFontFaces);
    document.adoptedStyleSheets.push(sheet);
  }, []);
}
