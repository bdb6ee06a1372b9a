import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectEncoding } from "./detect-encoding";
import { decode, type Encoding } from "./encodings";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./cases/${name}`, import.meta.url)));

/** Returns text in a single-byte encoding, by the decoder's own table. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decode(Uint8Array.of(byte), encoding), byte]),
  );
  return Uint8Array.from([...text], (character) => table.get(character) ?? 63);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("detectEncoding", () => {
  it.each([
    ["06-coupons-windows-1252.csv", "windows-1252", true],
    ["09-one-cp1252-byte-in-utf8.csv", "utf-8", false],
    ["10-windows-1250-czech.csv", "windows-1250", true],
    ["11-utf16le-excel-unicode-text.txt", "utf-16le", false],
    ["19-country-names.csv", "utf-8", false],
    ["08-unclosed-quote.csv", "utf-8", false],
  ])("reads %s as %s", (name, encoding, guessed) => {
    expect(detectEncoding(fixture(name), "en")).toEqual({ encoding, guessed });
  });

  it("reads UTF-16 without a byte order mark", () => {
    const text = "First name\tLast name\r\nZoë\tŠimková\r\nИван\tПетров\r\n";
    expect(detectEncoding(utf16(text, true), "en").encoding).toBe("utf-16le");
    expect(detectEncoding(utf16(text, false), "en").encoding).toBe("utf-16be");
    expect(detectEncoding(utf16(`\ufeff${text}`, false), "en").encoding).toBe("utf-16be");
  });

  it.each<[Encoding, string]>([
    ["windows-1252", "Jürgen;Groß\nZoë;Müller\nÅsa;Öberg\n"],
    ["windows-1252", "François;Lefèvre\nJosé;Muñoz\nGonçalo;Simões\n"],
    ["windows-1250", "Łukasz;Wiśniewski\nŻaneta;Dąbrowska\n"],
    ["windows-1250", "Gergő;Szűcs\nLászló;Kőműves\n"],
    ["windows-1250", "Željko;Đurđević\nMatjaž;Škrlj\n"],
    ["iso-8859-2", "Łukasz;Wiśniewski\nŽofie;Šťastná\nStanisław;Dąbrowski\n"],
    ["windows-1251", "Иван;Петров\nОльга;Кузнецова\n"],
    ["koi8-u", "Иван;Петров\nОльга;Кузнецова\n"],
    ["windows-1253", "Γιώργος;Παπαδόπουλος\nΕλένη;Νικολάου\n"],
    ["windows-1254", "Ayşe;Yılmaz\nÇağrı;Öztürk\n"],
    ["windows-1252", "Sean;O’Brien\nAna;“Annie” Smith – Jones\n"],
    ["macintosh", "José;García\nInés;Díaz\n"],
    ["ibm850", "René;Müller\nJörg;Çelik\n"],
    ["iso-8859-15", "Cœur;Lefèvre\n"],
    ["windows-1255", "דוד;כהן\nרחל;לוי\n"],
    ["windows-874", "สมชาย;ใจดี\nสมหญิง;ศรีสุข\n"],
    ["macintosh", "Jürgen;Groß\nUrsula;Weiß\nMünchen;Österreich\n"],
  ])("guesses %s by the letters", (encoding, text) => {
    expect(detectEncoding(encode(text, encoding), "en")).toEqual({ encoding, guessed: true });
  });

  it("lets the language decide between equals", () => {
    const bytes = encode("Müller;Köln\n", "windows-1252");
    expect(detectEncoding(bytes, "en").encoding).toBe("windows-1252");
    expect(detectEncoding(bytes, "hu").encoding).toBe("windows-1250");
  });

  it("guesses East Asian encodings", () => {
    const tokyo = Uint8Array.of(0x93, 0x8c, 0x8b, 0x9e, 0x3b, 0x8e, 0x52, 0x93, 0x63, 10);
    expect(detectEncoding(tokyo, "ja").encoding).toBe("shift_jis");
    const beijing = Uint8Array.of(0xb1, 0xb1, 0xbe, 0xa9, 0x3b, 0xc0, 0xee, 0xc3, 0xf7, 10);
    expect(detectEncoding(beijing, "zh").encoding).toBe("gb18030");
    expect(detectEncoding(beijing, "en").encoding).toBe("gb18030");
  });

  it.each<[Encoding, string]>([
    ["euc-kr", "b9cebcf6 2c b1e8 0a c1f6bfb5 2c c0cc 0a"],
    ["gb18030", "ceb0 2c cdf5 0a c0f6 2c c0ee 0a"],
    ["shift_jis", "91be9859 2c 8e529363 0a 89d48e71 2c 8db293a1 0a"],
    ["big5", "b0b6 2c a4fd 0a c452 2c a7f5 0a"],
    ["euc-jp", "a4bfa4eda4a6 2c bbb3c5c4 0a a4cfa4caa4b3 2c bab4c6a3 0a"],
  ])("guesses %s in an English account", (encoding, hex) => {
    const bytes = Uint8Array.from(hex.replaceAll(" ", "").match(/../g) ?? [], (pair) =>
      Number.parseInt(pair, 16),
    );
    expect(detectEncoding(bytes, "en")).toEqual({ encoding, guessed: true });
  });
});
