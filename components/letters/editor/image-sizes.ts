import type { Extra } from "./drawn-attributes";

/** Widths in CSS pixels; a letter's text is about 600 wide. */
const sizes = [
  { value: "small", label: "Small", width: 120 },
  { value: "medium", label: "Medium", width: 240 },
  { value: "large", label: "Large", width: 400 },
  { value: "full", label: "Full width", width: 640 },
];

/** What an image has that came with a width of its own. */
const own = { value: "own", label: "As it is" };

/** Returns the sizes to choose from, with that of an image whose width is another. */
export const imageSizes = (current: string) => (current === own.value ? [own, ...sizes] : sizes);

/** Returns the size that an image's attributes give it. */
export function sizeOf(extra: Extra): string {
  const size = sizes.find(({ width }) => String(width) === extra?.width);
  return size && !extra?.style && !extra?.height ? size.value : own.value;
}

type Choice = {
  alt: string;
  size: string;
  /** Pixels that the image has; it isn't drawn wider. */
  widest?: number;
};

/** Returns an image's attributes with a description and size; other attributes stay. */
export function imageAttributes(extra: Extra, { alt, size, widest = Infinity }: Choice) {
  const chosen = sizes.find(({ value }) => value === size);
  if (!chosen) return { alt: alt.trim(), extra };
  const { style: _, height: __, ...others } = extra ?? {};
  const width = String(Math.min(chosen.width, widest));
  return { alt: alt.trim(), extra: { ...others, width } };
}
