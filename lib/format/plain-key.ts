const unmarked: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ı: "i",
};

/**
 * Returns the letters and digits of a text in lower case, without accents, so that names are found
 * in any spelling: `Straße` and `STRASSE` are both `strasse`.
 */
export const plainKey = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[ßøæœłđı]/g, (letter) => unmarked[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
