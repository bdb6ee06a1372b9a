type Attributes = Record<string, string | undefined>;

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
type Color = readonly [red: number, green: number, blue: number, opacity: number];

const white: Color = [255, 255, 255, 1];
const black: Color = [0, 0, 0, 1];

/** Colors by name that text or paper usually has; others are clear enough on either. */
const named: Record<string, Color> = {
  ...{ white, window: white, black, windowtext: black, transparent: [0, 0, 0, 0] },
  ...{ snow: [255, 250, 250, 1], ivory: [255, 255, 240, 1], azure: [240, 255, 255, 1] },
  ...{ ghostwhite: [248, 248, 255, 1], whitesmoke: [245, 245, 245, 1] },
  ...{ floralwhite: [255, 250, 240, 1], mintcream: [245, 255, 250, 1] },
};

function fromHex(digits: string): Color | null {
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  const [red = 0, green = 0, blue = 0, opacity = 255] = (pairs ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return [3, 4, 6, 8].includes(digits.length) ? [red, green, blue, opacity / 255] : null;
}

function fromFunction(name: string, given: string): Color | null {
  const parts = given.split(/[\s,/]+/).filter(Boolean);
  const values = parts.map((part, index) => {
    const value = Number.parseFloat(part);
    if (!part.endsWith("%")) return value;
    return index === 3 ? value / 100 : value * 2.55;
  });
  const [red = Number.NaN, green = 0, blue = 0, opacity = 1] = values;
  if (name.startsWith("rgb")) return Number.isNaN(red) ? null : [red, green, blue, opacity];
  // Of `hsl`, only white and black are certain: by their lightness, the third part.
  return blue > 250 ? [255, 255, 255, opacity] : blue < 5 ? [0, 0, 0, opacity] : null;
}

function parseColor(text: string): Color | null {
  const plain = text
    .toLowerCase()
    .replace(/!\s*important/, "")
    .trim();
  const hex = /^#([0-9a-f]{3,8})$/.exec(plain)?.[1];
  if (hex) return fromHex(hex);
  const [, name, given] = /^((?:rgb|hsl)a?)\(([^()]{1,60})\)$/.exec(plain) ?? [];
  if (name && given) return fromFunction(name, given);
  return Object.hasOwn(named, plain) ? (named[plain] ?? null) : null;
}

/** Keeps what a function returns for an element, whose children ask again. */
function byElement<Result extends object>(read: (element: Attributes) => Result) {
  const known = new WeakMap<Attributes, Result>();
  return (element: Attributes): Result => {
    const result = known.get(element) ?? read(element);
    known.set(element, result);
    return result;
  };
}

/** Returns the last value that a style has for one of the properties. */
const declared = (style: string, properties: RegExp): string | undefined =>
  style
    .split(";")
    .map((each) => each.split(":"))
    .filter(([property = ""]) => properties.test(property.trim()))
    .at(-1)?.[1];

const kept = (value: string | undefined) =>
  value === undefined || /url\(|gradient\(|inherit|currentcolor|none|initial/i.test(value)
    ? undefined
    : parseColor(value);

const colorsOf = byElement(({ style = "", color, bgcolor }: Attributes) => ({
  ink: kept(declared(style, /^color$/i) ?? color),
  paper: kept(declared(style, /^background(?:-color)?$/i) ?? bgcolor),
}));

const over = ([red, green, blue, opacity]: Color, paper: Color): Color => {
  const mix = (one: number, other: number) => one * opacity + other * (1 - opacity);
  return [mix(red, paper[0]), mix(green, paper[1]), mix(blue, paper[2]), 1];
};

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
    const share = each / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Lower than any contrast that a person chooses for a text. */
const unreadable = 1.15;

/**
 * Returns what hides a text in elements, the outermost first, or null: it is as white as the paper,
 * or has the color of its background. A color that isn't known is taken to be readable.
 */
export function hidingColor(elements: readonly Attributes[]): "white" | "background" | null {
  const colors = elements.map(colorsOf);
  if (colors.every((own) => own.ink === undefined && own.paper === undefined)) return null;
  const paper = colors.reduce<Color | null>(
    (below, own) =>
      own.paper === undefined ? below : own.paper && below && over(own.paper, below),
    white,
  );
  const ink = colors.reduce<Color | null>(
    (above, own) => (own.ink === undefined ? above : own.ink),
    black,
  );
  if (!paper || !ink) return null;
  const [light = 0, dark = 0] = [luminance(paper), luminance(over(ink, paper))].sort(
    (one, other) => other - one,
  );
  if ((light + 0.05) / (dark + 0.05) >= unreadable) return null;
  return luminance(paper) > 0.9 ? "white" : "background";
}
