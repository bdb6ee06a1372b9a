const length = /^(?:0|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|mm|cm|in))$/;
const lengths = /^(?:(?:0|auto|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|mm|cm|in))(?:\s+|$)){1,4}$/;
const colorText = String.raw`(?:#[0-9a-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\))`;
const widthText = String.raw`(?:thin|medium|thick|0|\d{1,2}(?:\.\d{1,3})?(?:px|pt|em|rem|mm|cm|in))`;
const lineText = "(?:none|hidden|solid|dashed|dotted|double|groove|ridge|inset|outset)";

/** Matches up to `most` values, separated by spaces. */
const upTo = (most: number, ...values: string[]) =>
  new RegExp(String.raw`^(?:(?:${values.join("|")})(?:\s+|$)){1,${most}}$`, "i");

const color = upTo(1, colorText);
const border = upTo(3, widthText, lineText, colorText);
const borders = {
  "": border,
  "-top": border,
  "-right": border,
  "-bottom": border,
  "-left": border,
};

/** The borders that editors write, whole or part by part, for all sides or one. */
const borderStyles = Object.fromEntries(
  Object.entries(borders).flatMap(([side, whole]) => [
    [`border${side}`, [whole]],
    [`border${side}-width`, [upTo(4, widthText)]],
    [`border${side}-style`, [upTo(4, lineText)]],
    [`border${side}-color`, [upTo(4, colorText)]],
  ]),
);

/** Lines through, under and over a text, in any combination. */
const decoration = upTo(
  6,
  ...["none", "underline", "line-through", "overline", "auto", "from-font"],
  ...["solid", "double", "dotted", "dashed", "wavy", widthText, colorText],
);

const oneOf = (...words: string[]) => new RegExp(`^(?:${words.join("|")})$`, "i");

/** Inline styles that a letter may have: formatting, never positions or external resources. */
export const allowedStyles: Record<string, Record<string, RegExp[]>> = {
  "*": {
    "text-align": [oneOf("left", "right", "center", "justify", "start", "end")],
    "text-decoration": [decoration],
    "text-decoration-line": [decoration],
    "text-decoration-style": [decoration],
    "text-transform": [oneOf("none", "uppercase", "lowercase", "capitalize")],
    "text-indent": [length],
    "font-weight": [oneOf("normal", "bold", "bolder", "lighter", "[1-9]00")],
    "font-style": [oneOf("normal", "italic")],
    "font-family": [/^[\w\s,'"-]{1,100}$/],
    "font-size": [length, oneOf("(?:xx?-)?(?:small|large)", "medium", "smaller", "larger")],
    "line-height": [length, /^\d(?:\.\d{1,3})?$/],
    "letter-spacing": [length],
    "vertical-align": [oneOf("top", "middle", "bottom", "baseline", "sub", "super")],
    "font-variant": [oneOf("normal", "small-caps")],
    direction: [oneOf("ltr", "rtl")],
    "unicode-bidi": [oneOf("normal", "embed", "isolate", "bidi-override", "plaintext")],
    "white-space": [oneOf("normal", "nowrap", "pre", "pre-line", "pre-wrap")],
    "list-style": [/^[a-z-]{3,20}$/],
    "list-style-type": [/^[a-z-]{3,20}$/],
    color: [color],
    background: [color],
    "background-color": [color],
    width: [length, oneOf("auto")],
    "max-width": [length],
    "min-width": [length],
    height: [length, oneOf("auto")],
    margin: [lengths],
    "margin-top": [lengths],
    "margin-right": [lengths],
    "margin-bottom": [lengths],
    "margin-left": [lengths],
    padding: [lengths],
    "padding-top": [lengths],
    "padding-right": [lengths],
    "padding-bottom": [lengths],
    "padding-left": [lengths],
    ...borderStyles,
    "border-spacing": [lengths],
    "border-collapse": [oneOf("collapse", "separate")],
    "page-break-before": [oneOf("auto", "always", "avoid")],
    "page-break-after": [oneOf("auto", "always", "avoid")],
    "page-break-inside": [oneOf("auto", "avoid")],
    "break-inside": [oneOf("auto", "avoid")],
  },
};
