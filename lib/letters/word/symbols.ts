/** Characters that symbol fonts draw, by their place in the font. */
const wingdings: Record<number, string> = {
  ...{ 108: "●", 110: "■", 111: "☐", 113: "☐", 168: "☐", 252: "✓", 251: "✗", 253: "☒" },
  ...{ 254: "☑", 40: "☎", 42: "✉", 224: "→", 216: "➢", 167: "▪", 118: "❖" },
};

const symbol: Record<number, string> = {
  ...{ 183: "•", 176: "°", 177: "±", 180: "×", 184: "÷", 163: "≤", 179: "≥", 185: "≠" },
  ...{ 174: "→", 172: "←", 210: "®", 211: "©", 212: "™", 97: "α", 98: "β", 109: "μ" },
};

/** Returns the character that a symbol of Word stands for; a bullet for one that isn't known. */
export function symbolText(font = "", char = ""): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code)) return "";
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const at = isPrivate ? code - 0xf000 : code;
  const table = /wingdings|webdings/i.test(font) ? wingdings : /symbol/i.test(font) ? symbol : {};
  return table[at] ?? (isPrivate ? "•" : String.fromCodePoint(Math.min(code, 0x10ffff)));
}
