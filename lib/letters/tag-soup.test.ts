import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dangersOf } from "@/lib/testing/letter-dangers";
import { xssPayloads } from "@/lib/testing/xss-payloads";
import { settings } from "@/scripts/test/depth.mjs";
import { fillAcceptUrl } from "./accept-url";
import { sanitizeLetter } from "./sanitize";

/** Tags and texts of the payloads, apart. */
const vocabulary = [...new Set(xssPayloads.flatMap((each) => each.match(/<[^>]*>|[^<]+/g) ?? []))];

const structure = [
  ...["p", "div", "b", "sup", "table", "tr", "td", "ul", "li", "h1", "a", "x", "font", "center"],
  ...["main", "menu", "strike", "hidden", "dropped", "left-out", "LEFT-OUT", "constructor"],
].flatMap((name) => [`<${name}>`, `</${name}>`]);

const others = [
  ...["<br>", "</br>", "text", "\n", "&", "&amp;lt;", "&lt;p&gt;", "{{ accept_url }}", "{{ x }}"],
  '<a href="{{ accept_url }}">',
  '<a href="https://{{accept_url}}" title="{{ accept_url }}">',
  ...["<span style='display:none'>", "<td hidden>", "<br hidden>", "<o:p hidden>", "</span>"],
  ...["<style>.a{display:none}</style>", "<p class=a>", "<font color=red size=2>", "<p lang=a>"],
  ...['<p style="font-size:/**/0">', '<p style="text-align:center;f\\6fnt-size:0">'],
];

const soup = fc
  .array(fc.constantFrom(...vocabulary, ...structure, ...structure, ...structure, ...others), {
    maxLength: 14,
  })
  .map((parts) => parts.join(""));

/** Soup below fewer and more elements than a letter may nest. */
const letters = fc.oneof(
  { weight: 9, arbitrary: soup },
  fc
    .tuple(fc.integer({ min: 55, max: 62 }), soup)
    .map(([depth, each]) => "<i>".repeat(depth) + each),
);

const tags = new Set([
  ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "br", "hr", "blockquote", "pre"],
  ...["section", "header", "footer", "address", "figure", "figcaption", "ul", "ol", "li", "dl"],
  ...["dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th"],
  ...["td", "a", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "mark", "code", "abbr"],
  ...["cite", "q", "del", "ins", "time", "img", "bdi", "bdo", "kbd", "samp", "var", "wbr", "ruby"],
  ...["rb", "rp", "rt"],
]);

/** Returns what of a letter isn't a known element, closed in its order. */
function faultsOf(html: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)(?: [a-z]+(?:="[^"<>]*")?)*( \/)?>/g,
    (tag, closing: string, name: string, isEmpty: string | undefined) => {
      if (!tags.has(name)) faults.push(tag);
      if (closing ? open.pop() !== name : !isEmpty && open.push(name) === 0) faults.push(tag);
      return "";
    },
  );
  return [...faults, ...open, ...(rest.match(/[<>].{0,20}/g) ?? [])];
}

describe("a soup of tags", { timeout: 120_000 }, () => {
  it("becomes a letter that is whole, harmless, and the same when it is sanitised again", () => {
    fc.assert(
      fc.property(letters, (html) => {
        const letter = sanitizeLetter(html);
        expect(faultsOf(letter)).toEqual([]);
        expect(dangersOf(fillAcceptUrl(letter, "https://a.example/offer"))).toEqual([]);
        expect(sanitizeLetter(letter)).toBe(letter);
      }),
      { numRuns: Number(settings.FUZZ_CASES) * 40 },
    );
  });

  it.each([
    ["<sup><img src=x onerror=alert(1)><sup><p>", "<sup><sup><p></p></sup></sup>"],
    ["<img src=x><p>a", "<p>a</p>"],
    ["<p hidden>a<div>b", "<div>b</div>"],
    ["<span hidden>a</span><i>b</i>", "<i>b</i>"],
    ["<i>a<b hidden>b<img src=x><u hidden>c</u></b>d</i>", "<i>ad</i>"],
    ["<constructor>a</constructor><i>b</i>", "a<i>b</i>"],
    ["<left-out>a</left-out><LEFT-OUT>b</LEFT-OUT><i>c</i>", "ab<i>c</i>"],
    ["<p>a<x><p>b</p></x>c</p>", "<p>a</p><p>b</p>c<p></p>"],
    ["<p>a<main>b</main></p>", "<p>a</p><section>b</section><p></p>"],
    ['a<b style="font-size:/**/0">b</b>c', "ac"],
  ])("closes each element by its own name: %s", (html, expected) => {
    expect(sanitizeLetter(html)).toBe(`<div class="offer-letter">${expected}</div>`);
  });
});
