import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import type { LetterBranding } from "@/lib/letters/types";
import { settings } from "@/scripts/test/depth.mjs";
import { composePdf } from "./compose-pdf";

const words = fc.constantFrom(
  ...["Offer", "pay", "€1,000", "Łódź", "שלום", "مرحبا", "Привет", "#x", "[a]", "$b$", "*c*", "\\"],
  ...["&lt;", "&nbsp;", "  ", "\n", "\t", "…", "☎", "👍", "\u200b", "\u00ad", "日本", "\u202e"],
  `very-long-${"x".repeat(120)}`,
);
const styles = fc.constantFrom(
  ...["text-align:center", "text-align:justify", "color:red", "color:#abc", "color:rgb(1,2,300)"],
  ...[
    "background-color:yellow",
    "font-size:200px",
    "font-size:0",
    "font-size:1em",
    "font-size:50%",
  ],
  ...["font-weight:bold", "font-weight:900", "margin-left:2cm", "margin-left:999px", "margin:0"],
  ...[
    "page-break-before:always",
    "page-break-after:always",
    "page-break-inside:avoid",
    "width:50%",
  ],
  ...["line-height:1", "text-transform:uppercase", "vertical-align:middle", "color:transparent"],
  ...[
    "text-decoration:line-through",
    "border:1px solid red",
    "padding:9px",
    "white-space:pre-wrap",
  ],
  ...["font-variant:small-caps", "letter-spacing:2px", "text-indent:1cm", "list-style-type:square"],
);
const attribute = fc.oneof(
  fc.array(styles, { minLength: 1, maxLength: 3 }).map((all) => ` style="${all.join(";")}"`),
  fc.constantFrom(
    ' dir="rtl"',
    ' dir="ltr"',
    ' dir="auto"',
    ' lang="ar"',
    ' lang="zz-zz"',
    ' lang="x"',
  ),
  fc.constantFrom(
    ' align="right"',
    ' align="center"',
    ' class="letterhead"',
    ' class="letter-note"',
  ),
);
const attributes = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: attribute },
);
const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const image = fc
  .tuple(
    fc.constantFrom(pixel, "AAAA", "R0lGODlhAQABAAAAACw="),
    fc.constantFrom("", "x"),
    fc.constantFrom("10", "100%", "9999", "abc"),
  )
  .map(
    ([data, alt, width]) =>
      `<img src="data:image/png;base64,${data}" alt="${alt}" width="${width}">`,
  );
const hrefs = fc.constantFrom(
  "https://e.com/?a=1&b=2",
  "mailto:a@b.c",
  "javascript:x",
  "",
  "https://x y",
);
const span = fc.constantFrom("2", "3", "0", "99", "x");

const { block } = fc.letrec<Record<"inline" | "block" | "cell" | "row", string>>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
  const element = (names: readonly string[], content: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom(...names), attributes, content)
      .map(([name, more, inner]) => `<${name}${more}>${inner}</${name}>`);
  const items = fc
    .array(element(["li"], fc.oneof(tie("inline"), blocks)), { maxLength: 4 })
    .map((all) => all.join(""));
  return {
    inline: fc.oneof(
      { depthSize: "small" },
      text,
      image,
      fc.constant("<br>"),
      fc.tuple(hrefs, tie("inline")).map(([href, inner]) => `<a href="${href}">${inner}</a>`),
      element(
        [
          "b",
          "i",
          "em",
          "strong",
          "u",
          "s",
          "del",
          "sub",
          "sup",
          "small",
          "mark",
          "code",
          "span",
          "q",
          "bdi",
          "ruby",
        ],
        tie("inline"),
      ),
      fc.tuple(tie("inline"), tie("inline")).map(([one, other]) => `${one} ${other}`),
    ),
    cell: fc
      .tuple(
        fc.constantFrom("td", "th"),
        attributes,
        fc.option(span),
        fc.option(span),
        fc.oneof(tie("inline"), tie("block")),
      )
      .map(
        ([name, more, columns, rows, inner]) =>
          `<${name}${more}${columns ? ` colspan="${columns}"` : ""}${rows ? ` rowspan="${rows}"` : ""}>${inner}`,
      ),
    row: fc.array(tie("cell"), { maxLength: 4 }).map((cells) => `<tr>${cells.join("")}</tr>`),
    block: fc.oneof(
      { depthSize: "small" },
      element(["p", "h1", "h2", "h3", "h4", "h6"], tie("inline")),
      element(["div", "blockquote", "section", "address", "pre", "figure"], blocks),
      element(["ul", "ol"], items),
      fc
        .tuple(
          fc.constantFrom('start="3"', 'start="-1"', "reversed", 'type="a"', 'type="z"'),
          items,
        )
        .map(([more, inner]) => `<ol ${more}>${inner}</ol>`),
      fc
        .tuple(attributes, fc.boolean(), tie("row"), fc.array(tie("row"), { maxLength: 4 }))
        .map(
          ([more, hasHead, head, rows]) =>
            `<table${more}>${hasHead ? `<thead>${head}</thead>` : ""}${rows.join("")}</table>`,
        ),
      fc.constantFrom("<hr>", '<hr class="page-break">'),
      element(
        ["dl"],
        fc
          .tuple(tie("inline"), tie("block"))
          .map(([term, inner]) => `<dt>${term}</dt><dd>${inner}</dd>`),
      ),
      tie("inline"),
    ),
  };
});

const branding: LetterBranding = {
  ...{ company: "Company", paper: "a4", color: null },
  ...{ logo: null, letterhead: null, footer: null },
};

test("sets every letter that an author can write", { timeout: 900_000 }, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 20_261_130);
  const letters = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.join("\n"));
  await fc.assert(
    fc.asyncProperty(letters, async (written) => {
      const letter = { html: sanitizeLetter(written), recipient: "Ada", subject: "Offer" };
      const about = { locale: "en", date: new Date(0) };
      const pdf = await composePdf({ ...letter, ...about }, branding);
      expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
    }),
    { seed, numRuns: Number(settings.LETTERS), endOnFailure: true },
  );
});
