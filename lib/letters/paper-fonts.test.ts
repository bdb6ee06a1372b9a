import { readFileSync, statSync } from "node:fs";
import { version } from "@fontsource-variable/source-serif-4/package.json";
import ranges from "@fontsource-variable/source-serif-4/unicode.json";
import { expect, test } from "vitest";
import { paperFontFaces, paperFontFile } from "./paper-fonts";

const addresses = [...paperFontFaces.matchAll(/url\(([^)]+)\)/g)].map(([, url = ""]) => url);

test("the addresses name the installed version, and lead to its files", () => {
  expect(addresses).toHaveLength(20);
  for (const address of addresses) {
    expect(address).toMatch(new RegExp(`^/fonts/${version}/`));
    expect(
      readFileSync(paperFontFile(address) ?? "")
        .subarray(0, 4)
        .toString(),
    ).toBe("wOF2");
  }
});

test("every character of the package's files is asked of the right one", () => {
  for (const [part, range] of Object.entries(ranges)) {
    expect(paperFontFaces).toMatch(
      new RegExp(`${part}-wght-normal[^}]*unicode-range:${range.replaceAll("+", "\\+")}\\}`),
    );
  }
});

test("what pages of candidates load of it is light", () => {
  const sizeOf = (name: string) =>
    statSync(paperFontFile(`/fonts/${version}/source-serif-4-compact-${name}.woff2`) ?? "").size;
  expect(sizeOf("wght-normal")).toBeLessThan(35_000);
  expect(sizeOf("400-italic")).toBeLessThan(20_000);
});

test("no other file has an address", () => {
  for (const path of [
    "/fonts/5.0.0/source-serif-4-latin-wght-normal.woff2",
    "/fonts/5.3.1/../../package.json",
    "/fonts/5.3.1/source-serif-4-latin-opsz-normal.woff2",
    "/fonts/5.3.1/",
    "/fonts",
  ]) {
    expect(paperFontFile(path)).toBeNull();
  }
});
