import type { Alignment, Box, Direction, Line, Look, Side } from "./model";
import { sides } from "./model";
import { readColor } from "./read-color";

export type Css = Readonly<Record<string, string | undefined>>;

/** Size of a letter's text, in points. */
export const textSize = 11;

/** Heights of a line and of a capital letter, as shares of the size: leading is the rest of a line. */
const [lineHeight, capital] = [1.5, 0.67];

const none: Css = {};

/** Returns the declarations of a style attribute. */
export function readCss(style = ""): Css {
  if (!style) return none;
  const pairs = style.split(";").map((each) => each.split(":").map((part) => part.trim()));
  return Object.fromEntries(
    pairs.flatMap(([name = "", value = ""]) =>
      name && value ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

const units: Record<string, number> = {
  ...{ px: 0.75, "": 0.75, pt: 1, mm: 2.8346, cm: 28.346, in: 72, rem: textSize },
};

/** Returns a length in points; `em` and `whole` (for %) are points too. Null for other values. */
export function readLength(
  value: string | undefined,
  { em, whole }: { em: number; whole: number },
): number | null {
  const [, digits, unit = ""] =
    /^(\d{1,5}(?:\.\d+)?)(px|pt|r?em|%|mm|cm|in)?$/.exec(value ?? "") ?? [];
  if (!digits) return null;
  return Number(digits) * (unit === "%" ? whole / 100 : unit === "em" ? em : (units[unit] ?? 0));
}

const keywords: Record<string, number> = {
  ...{ "xx-small": 0.6, "x-small": 0.75, small: 0.89, medium: 1, large: 1.2, "x-large": 1.5 },
  ...{ "xx-large": 2 },
};
const relative: Record<string, number> = { smaller: 0.85, larger: 1.2 };

/** Sizes outside of this would be read by nobody, or fill pages with a word. */
const [smallest, largest] = [5, 48];

/** Returns the size of a text in points, within what paper can show; null if none is given. */
function readSize(value: string | undefined, around: number): number | null {
  if (!value) return null;
  const named = keywords[value] && keywords[value] * textSize;
  const scaled = relative[value] && relative[value] * around;
  const size = named ?? scaled ?? readLength(value, { em: around, whole: around });
  return size === null ? null : round(Math.min(largest, Math.max(smallest, size)));
}

export const round = (value: number): number => Math.round(value * 100) / 100;

function weightOf(value: string | undefined): number | null {
  if (!value) return null;
  if (/^[1-9]00$/.test(value)) return Number(value) >= 600 ? 700 : 400;
  return value.startsWith("bold") ? 700 : 400;
}

const capsOf: Record<string, Look["caps"]> = { uppercase: "upper", lowercase: "lower" };

/** Returns how a text looks by its styles. `around` is the size of the text around it. */
export function lookOf(css: Css, around: number): Look {
  if (css === none) return {};
  const size = readSize(css["font-size"], around);
  const color = readColor(css.color);
  const background = readColor(css["background-color"] ?? css.background);
  const weight = weightOf(css["font-weight"]);
  const lines = `${css["text-decoration"] ?? ""} ${css["text-decoration-line"] ?? ""}`;
  const vertical = css["vertical-align"];
  const caps = css["font-variant"] === "small-caps" ? "small" : capsOf[css["text-transform"] ?? ""];
  const tracking = readLength(css["letter-spacing"], { em: size ?? around, whole: 0 });
  return {
    ...(size !== null && { size }),
    ...(color && { color }),
    ...(background && { background }),
    ...(weight !== null && { weight }),
    ...(css["font-style"] && { italic: css["font-style"] === "italic" }),
    ...(/underline/.test(lines) && { underline: true }),
    ...(/overline/.test(lines) && { overline: true }),
    ...(/line-through/.test(lines) && { strike: true }),
    ...((vertical === "sub" || vertical === "super") && { script: vertical }),
    ...(caps && { caps }),
    ...(tracking && { tracking: round(Math.min(tracking, 20)) }),
  };
}

/** Returns an alignment in terms of the page; `start` and `end` depend on the direction. */
export function alignmentOf(value: string | undefined, direction: Direction): Alignment | null {
  const [start, end] =
    direction === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const);
  const plain = value?.toLowerCase();
  if (plain === "start") return start;
  if (plain === "end") return end;
  return plain === "left" || plain === "right" || plain === "center" || plain === "justify"
    ? plain
    : null;
}

/** Returns the four sides of a shorthand such as `margin`, with those that are set one by one. */
export function sidesOf(css: Css, name: string): Partial<Record<Side, string>> {
  const parts = (css[name] ?? "").split(/\s+(?![^(]*\))/).filter(Boolean);
  const [top, right = top, bottom = top, left = right] = parts;
  const whole: Partial<Record<Side, string | undefined>> = { top, right, bottom, left };
  const own = sides.map((side) => [side, css[`${name}-${side}`] ?? whole[side]] as const);
  return Object.fromEntries(own.filter(([, value]) => value !== undefined));
}

const widths: Record<string, number> = { thin: 0.75, medium: 1.5, thick: 3 };

/** Returns the line that a border draws, or null for none. */
export function lineOf(text: string | undefined, em: number): Line | null {
  const parts = (text ?? "").split(/\s+(?![^(]*\))/).filter(Boolean);
  if (parts.length === 0 || parts.some((part) => /^(?:none|hidden|0)$/i.test(part))) return null;
  const measured = parts.map((part) => widths[part] ?? readLength(part, { em, whole: 0 }));
  const width = measured.find((each) => each !== null) ?? 0.75;
  const color = parts.map(readColor).find((each) => each !== null) ?? "#1c1c1e";
  return width > 0 ? { width: round(Math.min(width, 6)), color } : null;
}

/** Returns the borders that an element's styles name: a line, or null where they remove it. */
export function bordersOf(css: Css, em: number): Partial<Record<Side, Line | null>> {
  if (css === none) return {};
  const [width, style, color] = ["width", "style", "color"].map((part) => partsOf(css, part));
  const named = sides.flatMap((side) => {
    const short = css[`border-${side}`] ?? css.border;
    const parts = [width?.[side], style?.[side], color?.[side]].filter(Boolean);
    const text = [short, ...parts].filter(Boolean).join(" ");
    return text && (short || style?.[side]) ? [[side, lineOf(text, em)] as const] : [];
  });
  return Object.fromEntries(named);
}

function partsOf(css: Css, part: string): Partial<Record<Side, string>> {
  const whole = sidesOf({ part: css[`border-${part}`] }, "part");
  const own = sides.map((side) => [side, css[`border-${side}-${part}`] ?? whole[side]] as const);
  return Object.fromEntries(own.filter(([, value]) => value !== undefined));
}

const lengthsOf = (given: Partial<Record<Side, string>>, em: number, whole: number) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([side, value]) => {
      const length = readLength(value, { em, whole });
      return length === null ? [] : [[side, round(Math.min(length, whole / 2))]];
    }),
  ) as Partial<Record<Side, number>>;

/** Returns how a block stands by its styles, in surroundings of this width and text size. */
export function boxOf(
  css: Css,
  {
    align,
    direction,
    em,
    width,
  }: { align?: string; direction: Direction; em: number; width: number },
): Box {
  const alignment = alignmentOf(css["text-align"] ?? align, direction);
  if (css === none) return alignment ? { align: alignment } : {};
  const margin = lengthsOf(sidesOf(css, "margin"), em, width);
  const padding = lengthsOf(sidesOf(css, "padding"), em, width);
  const lines = Object.entries(bordersOf(css, em)).filter(([, line]) => line !== null);
  const fill = readColor(css["background-color"] ?? css.background);
  const height = css["line-height"] ?? "";
  const share = /^\d/.test(height) && !/[a-z%]$/.test(height) ? Number(height) : null;
  const leading = share ?? (readLength(height, { em, whole: em }) ?? 0) / em;
  const firstLine = readLength(css["text-indent"], { em, whole: width });
  const indents = { left: margin.left ?? 0, right: margin.right ?? 0 };
  return {
    ...(alignment && { align: alignment }),
    ...(margin.top !== undefined && { above: spacing(margin.top, em) }),
    ...(margin.bottom !== undefined && { below: spacing(margin.bottom, em) }),
    ...((indents.left > 0 || indents.right > 0) && { margin: indents }),
    ...(Object.keys(padding).length > 0 && { padding }),
    ...(lines.length > 0 && { border: Object.fromEntries(lines) }),
    ...(fill && { fill }),
    ...(firstLine && { firstLine: round(firstLine) }),
    ...(leading > 0 && { leading: round(Math.min(3, Math.max(0.8, leading)) - capital) }),
    ...(/avoid/.test(css["page-break-inside"] ?? css["break-inside"] ?? "") && { isKept: true }),
    ...(css["page-break-before"] === "always" && { breaksBefore: true }),
    ...(css["page-break-after"] === "always" && { breaksAfter: true }),
  };
}

/** Space between blocks counts from line to line: some of it belongs to the lines. */
const spacing = (margin: number, em: number) => round(margin + (lineHeight - capital) * em);
