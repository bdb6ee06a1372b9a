const names: Record<string, string> = {
  ...{ black: "000000", silver: "c0c0c0", gray: "808080", grey: "808080", white: "ffffff" },
  ...{ maroon: "800000", red: "ff0000", purple: "800080", fuchsia: "ff00ff", green: "008000" },
  ...{ lime: "00ff00", olive: "808000", yellow: "ffff00", navy: "000080", blue: "0000ff" },
  ...{ teal: "008080", aqua: "00ffff", cyan: "00ffff", magenta: "ff00ff", orange: "ffa500" },
  ...{ brown: "a52a2a", pink: "ffc0cb", gold: "ffd700", indigo: "4b0082", violet: "ee82ee" },
  ...{ darkblue: "00008b", darkgreen: "006400", darkred: "8b0000", darkcyan: "008b8b" },
  ...{ darkgray: "a9a9a9", darkgrey: "a9a9a9", darkmagenta: "8b008b", darkorange: "ff8c00" },
  ...{ lightgray: "d3d3d3", lightgrey: "d3d3d3", lightblue: "add8e6", lightgreen: "90ee90" },
  ...{ lightyellow: "ffffe0", dimgray: "696969", dimgrey: "696969", gainsboro: "dcdcdc" },
  ...{ slategray: "708090", slategrey: "708090", steelblue: "4682b4", royalblue: "4169e1" },
  ...{ midnightblue: "191970", dodgerblue: "1e90ff", firebrick: "b22222", crimson: "dc143c" },
  ...{ whitesmoke: "f5f5f5", snow: "fffafa", ivory: "fffff0", beige: "f5f5dc", tan: "d2b48c" },
  ...{ windowtext: "000000", window: "ffffff" },
};

const hexOf = (value: number): string =>
  Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, "0");

function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const turn = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  });
}

function fromFunction(name: string, given: string): string | null {
  const parts = given.split(/[\s,/]+/).filter(Boolean);
  const share = (part = "") => Number.parseFloat(part) / (part.endsWith("%") ? 100 : 1);
  const [first = "", second = "", third = "", last = "1"] = parts;
  const channel = (part: string) => (part.endsWith("%") ? share(part) * 255 : share(part));
  const channels = name.startsWith("rgb")
    ? [first, second, third].map(channel)
    : fromHsl(Number.parseFloat(first), share(second), share(third));
  const all = [...channels, share(last) * 255];
  return all.some(Number.isNaN) ? null : `#${all.map(hexOf).join("")}`;
}

/** Returns a CSS color as `#rrggbb` or `#rrggbbaa`, or null if it isn't known. */
export function readColor(text: string | undefined): string | null {
  const plain = (text ?? "").trim().toLowerCase();
  const [, digits] = /^#([0-9a-f]{3,8})$/.exec(plain) ?? [];
  if (digits) {
    if (digits.length <= 4) return `#${[...digits].map((digit) => digit + digit).join("")}`;
    return digits.length === 6 || digits.length === 8 ? plain : null;
  }
  const [, name, given] = /^((?:rgb|hsl)a?)\(([^()]{1,60})\)$/.exec(plain) ?? [];
  if (name && given) return fromFunction(name, given);
  return Object.hasOwn(names, plain) ? `#${names[plain]}` : null;
}
