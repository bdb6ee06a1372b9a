import { statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { pageDocument } from "./document";
import { pages } from "./example-pages";

test("every page is light: compressed, with the fonts that it loads, below 60 kB", () => {
  const sizeOf = (name: string) =>
    statSync(`app/fonts/compact/source-serif-4-compact-${name}.woff2`).size;
  const [upright, slanted] = [sizeOf("wght-normal"), sizeOf("400-italic")];
  const logo = `data:image/svg+xml;base64,${"0aZ/".repeat(300)}`;
  for (const [name, page] of Object.entries(pages)) {
    const shown = { ...page, ...(page.brand && { brand: { ...page.brand, logo } }) };
    const document = pageDocument({ ...shown, languageAction: "/o/1/language" }, "nonce");
    const fonts =
      (/class="[^"]*\b(serif|h2|note-paper)/.test(document) ? upright : 0) +
      (/class="[^"]*\b(hand|pen)/.test(document) ? slanted : 0);
    expect(gzipSync(document).length + fonts, name).toBeLessThan(60_000);
    expect(document.replaceAll(/<script defer src="[^"]+"><\/script>/g, "")).not.toContain(
      "<script",
    );
  }
});
