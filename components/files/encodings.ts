/** Character encodings that a member can choose, in the order of the list. */
export const encodingLabels = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, big-endian)",
  "windows-1252": "Western European (Windows-1252)",
  "iso-8859-15": "Western European (ISO-8859-15)",
  macintosh: "Western European (Mac)",
  ibm850: "Western European (DOS)",
  "windows-1250": "Central European (Windows-1250)",
  "iso-8859-2": "Central European (ISO-8859-2)",
  "windows-1257": "Baltic (Windows-1257)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1253": "Greek (Windows-1253)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "koi8-u": "Cyrillic (KOI8)",
  ibm866: "Cyrillic (DOS)",
  "windows-1255": "Hebrew (Windows-1255)",
  "windows-1256": "Arabic (Windows-1256)",
  "windows-1258": "Vietnamese (Windows-1258)",
  "windows-874": "Thai (Windows-874)",
  shift_jis: "Japanese (Shift_JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  gb18030: "Simplified Chinese (GBK)",
  big5: "Traditional Chinese (Big5)",
  "euc-kr": "Korean (EUC-KR)",
} as const;

export type Encoding = keyof typeof encodingLabels;

export const encodings = Object.keys(encodingLabels) as Encoding[];

/** The characters of Windows-1252 from 0x80 to 0x9F; the others are those of Unicode. */
export const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90\u2018\u2019\u201c\u201d•–—˜™š›œ\x9džŸ";

/** The characters from 0x80 of an encoding that browsers don't have. */
const ibm850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Returns text in which bytes that the encoding doesn't have are U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "ibm850") {
    const ascii = new TextDecoder().decode(bytes.map((byte) => (byte < 0x80 ? byte : 0x3f)));
    return ascii.replace(
      /\?/g,
      (mark, index: number) => ibm850[(bytes[index] ?? 0) - 0x80] ?? mark,
    );
  }
  const text = new TextDecoder(encoding).decode(bytes);
  // Some decoders of Node.js leave these bytes as control characters, which ISO 8859-1 has there.
  return encoding === "windows-1252"
    ? text.replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}
