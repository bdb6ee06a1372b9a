const letters: Record<string, string> = {
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", "’": "'", "‘": "'", ʼ: "'" },
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th" },
};

/**
 * Returns text as searches compare it: in lower case, without accents, `ø` as `o` and `ß` as `ss`.
 * The database's `fold_text` does the same.
 */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[øłđðħŧı’‘ʼßæœþ]/g, (letter) => letters[letter] ?? letter);
