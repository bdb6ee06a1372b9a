const version = "5.3.1";

/** The parts of the letters' typeface, and the characters in each. */
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  "cyrillic-ext": "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
} as const;

/** The characters of nearly every letter, in files of our own that are two thirds as large. */
const compactRange =
  "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+20AC,U+2122,U+2212";

type Style = "normal" | "italic";

const parts = Object.keys(ranges) as (keyof typeof ranges)[];

const fileOf = (part: string, style: Style) => `source-serif-4-${part}-wght-${style}.woff2`;
const compactFiles = {
  normal: "source-serif-4-compact-wght-normal.woff2",
  italic: "source-serif-4-compact-400-italic.woff2",
};

const faceOf = (file: string, style: Style, weight: string, range: string) =>
  `@font-face{font-family:"Source Serif 4 Variable";font-style:${style};font-weight:${weight};font-display:swap;src:url(/fonts/${version}/${file}) format("woff2");unicode-range:${range}}`;

const faces = (style: Style, weight: string) =>
  parts.map((part) => faceOf(fileOf(part, style), style, weight, ranges[part]));

/** The later of two faces for a character is used. */
const withCompact = (style: Style, weight: string) =>
  [...faces(style, weight), faceOf(compactFiles[style], style, weight, compactRange)].join("\n");

/** The faces of upright letters, from our own address. */
export const uprightFontFaces = withCompact("normal", "400 700");

/** The faces of slanted letters of normal weight, in which a signature is shown. */
export const slantedFontFaces = withCompact("italic", "400");

/** All faces of the letters' typeface, Source Serif 4. */
export const paperFontFaces = [
  uprightFontFaces,
  slantedFontFaces,
  ...faces("italic", "500 700"),
].join("\n");

/** The letters' typeface, and what stands in for it until it has loaded. */
export const paperFontFamily = `"Source Serif 4 Variable","Iowan Old Style",Palatino,"Palatino Linotype",Georgia,serif`;

/** Returns the file of a font's address below the root of the application; null if there is none. */
export function paperFontFile(path: string): string | null {
  const name = path.startsWith(`/fonts/${version}/`) ? path.split("/")[3] : undefined;
  if (name === compactFiles.normal || name === compactFiles.italic)
    return `app/fonts/compact/${name}`;
  const known = parts.some(
    (part) => name === fileOf(part, "normal") || name === fileOf(part, "italic"),
  );
  return known ? `node_modules/@fontsource-variable/source-serif-4/files/${name}` : null;
}
