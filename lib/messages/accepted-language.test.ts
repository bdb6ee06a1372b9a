import { expect, test } from "vitest";
import { acceptedLanguage } from "./accepted-language";

test.each([
  ["de-CH,de;q=0.9,en;q=0.8", "de"],
  ["ja,fr;q=0.5,es;q=0.7", "es"],
  ["AR-eg", "ar"],
  ["fr;q=0, es;q=0.1", "es"],
  ["ja, *;q=0.5", "en"],
  ["constructor, de;q=x, ;;,=", "en"],
  ["", "en"],
  [null, "en"],
])("%j asks for %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
