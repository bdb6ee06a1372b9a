const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

const editorTag =
  /^<\/?(?:span|font|b|i|u|s|em|strong|small|a|code|mark|sub|sup|del|ins|strike|br|\w+:\w+)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*\/?>/i;

const entities: Record<string, string> = {
  ...{ nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", zwnj: "", zwj: "", zwsp: "", shy: "" },
  ...{ quot: '"', apos: "'", ldquo: "“", rdquo: "”", bdquo: "„", lsquo: "‘", rsquo: "’" },
  ...{ sbquo: "‚", laquo: "«", raquo: "»", lt: "<", gt: ">", amp: "&", lowbar: "_", vert: "|" },
};

/** Returns the character that an entity stands for; an unknown one unchanged. */
function characterOf(entity: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (!hex && !decimal) return entities[name] ?? entity;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).replace(invisible, "") : entity;
}

const closingQuotes: Record<string, string> = {
  '"': '"',
  "'": "'",
  "“": '”“"',
  "„": '“”"',
  "”": "”",
  "‘": "’‘'",
  "‚": "‘’'",
  "’": "’",
  "«": "»",
  "»": "«»",
  "″": "″”",
  "`": "`´'’",
  "´": "´`'’",
};

/** Ends of a text whose straight opening mark has no straight partner. */
const curlyEnds: Record<string, string> = { '"': "”“", "'": "’‘" };

/** Encoded braces, as editors write them into the address of a link. */
const encoded = /%7B(?:%7B|%25)(?:(?!%7D|%25)[^"'<>\s]){0,300}(?:%7D|%25)%7D/gi;

const brace = `(?:[{｛]|&#123;|&#x7b;|&l(?:cub|brace);)`;
const endBrace = `(?:[}｝]|&#125;|&#x7d;|&r(?:cub|brace);)`;

/** Variables and tags whose braces are entities or in full width, as input methods write them. */
const otherBraces = new RegExp(
  `${brace}(${brace}|%)([^{}｛｝<>]{1,200}?)(${endBrace}|%)${endBrace}`,
  "gi",
);

/** What must stay as it is, and each variable or tag. */
const liquid =
  /(\{%-?\s*(raw|comment)\b(?:(?!\{%-?\s*\2)[\s\S])*?\{%-?\s*end\2\s*-?%\})|\{\{(?:(?!\{\{|\{%|\}\})[\s\S])*\}\}|\{%(?:(?!\{\{|\{%|%\})[\s\S])*%\}/g;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readQuoted(text: string, start: number): { quoted: string; end: number } | null {
  const mark = text[start] ?? "";
  const own = closingQuotes[mark];
  if (!own) return null;
  const closing = text.includes(mark, start + 1) ? own : (curlyEnds[mark] ?? own);
  for (let end = start + 1; end < text.length; end += 1) {
    if (!closing.includes(text[end] ?? "")) continue;
    if (text[end] === "’" && /\p{L}/u.test(text[end + 1] ?? "")) continue;
    const content = text.slice(start + 1, end);
    const quote = content.includes('"') || text[start] === "'" ? "'" : '"';
    return { quoted: `${quote}${content}${quote}`, end: end + 1 };
  }
  return null;
}

/** Returns a variable or tag without what editors put into it; texts in quotes stay. */
function repairInside(token: string): string {
  const text = token
    .replace(invisible, "")
    .replace(/&(\w+|#\w+);/g, characterOf)
    .replace(/\\_/g, "_");
  let repaired = "";
  let at = 0;
  while (at < text.length) {
    const quoted = readQuoted(text, at);
    const tag = quoted ? null : editorTag.exec(text.slice(at, at + 500))?.[0];
    if (tag) repaired += tag.replace(/[^\n]/g, "");
    else if (quoted) repaired += quoted.quoted;
    else repaired += /[^\S\n]/.test(text[at] ?? "") ? " " : text[at];
    at = quoted ? quoted.end : at + (tag?.length ?? 1);
  }
  return repaired;
}

/**
 * Returns a template without the damage that editors do to variables and tags: invisible
 * characters, markup and entities inside braces, curly quotes, and braces encoded in a link's
 * address. Lines keep their numbers.
 */
export function repairBraces(body: string): string {
  return body
    .replace(encoded, decode)
    .replace(otherBraces, (whole, second: string, inside: string, third: string) => {
      if (second === "%" && third === "%") return `{%${inside}%}`;
      return second === "%" || third === "%" ? whole : `{{${inside}}}`;
    })
    .replace(/([{}])[\u200B-\u200D\u2060\uFEFF\u00AD]+(?=[{}%])/g, "$1")
    .replace(/%[\u200B-\u200D\u2060\uFEFF\u00AD]+(?=\})/g, "%")
    .replace(liquid, (token, kept: string | undefined) => (kept ? token : repairInside(token)));
}
