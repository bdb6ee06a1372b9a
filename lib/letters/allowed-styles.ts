const length = /^(?:0|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|mm|cm|in))$/;
const lengths = /^(?:(?:0|auto|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|mm|cm|in))(?:\s+|$)){1,4}$/;
const color =
  /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(?:,\s*[\d.]{1,5}\s*)?\))$/i;
const border =
  /^(?:0|none|\d{1,2}(?:\.\d{1,2})?(?:px|pt)\s+(?:solid|dashed|dotted|double)(?:\s+(?:#[0-9a-f]{3,8}|[a-z]{3,20}))?)$/i;
const oneOf = (...words: string[]) => new RegExp(`^(?:${words.join("|")})$`, "i");

/** Inline styles that a letter may have: formatting, never positions or external resources. */
export const allowedStyles: Record<string, Record<string, RegExp[]>> = {
  "*": {
    "text-align": [oneOf("left", "right", "center", "justify", "start", "end")],
    "text-decoration": [oneOf("none", "underline", "line-through")],
    "text-transform": [oneOf("none", "uppercase", "lowercase", "capitalize")],
    "text-indent": [length],
    "font-weight": [oneOf("normal", "bold", "bolder", "lighter", "[1-9]00")],
    "font-style": [oneOf("normal", "italic")],
    "font-family": [/^[\w\s,'"-]{1,100}$/],
    "font-size": [length, oneOf("small", "medium", "large", "smaller", "larger")],
    "line-height": [length, /^\d(?:\.\d{1,3})?$/],
    "letter-spacing": [length],
    "vertical-align": [oneOf("top", "middle", "bottom", "baseline")],
    "white-space": [oneOf("normal", "nowrap", "pre-line", "pre-wrap")],
    "list-style-type": [/^[a-z-]{3,20}$/],
    color: [color],
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
    border: [border],
    "border-top": [border],
    "border-right": [border],
    "border-bottom": [border],
    "border-left": [border],
    "border-collapse": [oneOf("collapse", "separate")],
    "page-break-before": [oneOf("auto", "always", "avoid")],
    "page-break-after": [oneOf("auto", "always", "avoid")],
    "page-break-inside": [oneOf("auto", "avoid")],
    "break-inside": [oneOf("auto", "avoid")],
  },
};
