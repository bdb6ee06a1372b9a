/** Colours that a page derives from an account's one. */
export interface BrandColors {
  /** The colour, darkened until white text can be read on it, and it on white. */
  action: string;
  hover: string;
  soft: string;
  /** For dark pages: lightened until it can be read on them. */
  darkAction: string;
  darkHover: string;
  darkSoft: string;
}

type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The surfaces of dark pages. */
const dark: Rgb = [21, 23, 27];

const rgbOf = (color: string): Rgb => {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const [red, green, blue] = from.map((part, index) => part + ((to[index] ?? 0) - part) * share);
  return [red ?? 0, green ?? 0, blue ?? 0];
};

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const readable = 4.5;

/** Returns the colour, moved towards another until it can be read on all backgrounds. */
function until(color: Rgb, towards: Rgb, backgrounds: readonly Rgb[]): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const moved = rgbOf(hexOf(mix(color, towards, share)));
    if (backgrounds.every((background) => contrast(moved, background) >= readable)) return moved;
  }
  return towards;
}

/** Returns whether white text can be read on a colour, so that pages use it as it is. */
export const isReadable = (color: string): boolean => contrast(rgbOf(color), white) >= readable;

/** Returns the colours that pages use in place of `#rrggbb`, each with enough contrast. */
export function brandColors(color: string): BrandColors {
  const given = rgbOf(color);
  const action = until(given, black, [white, mix(white, given, 0.08)]);
  const darkSoft = mix(dark, given, 0.25);
  const darkAction = until(given, white, [dark, darkSoft]);
  return {
    action: hexOf(action),
    hover: hexOf(mix(action, black, 0.15)),
    soft: hexOf(mix(white, given, 0.08)),
    darkAction: hexOf(darkAction),
    darkHover: hexOf(mix(darkAction, white, 0.15)),
    darkSoft: hexOf(darkSoft),
  };
}
