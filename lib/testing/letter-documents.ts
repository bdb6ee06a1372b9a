import fc from "fast-check";
import type {
  BlockNode,
  Conditional,
  Extra,
  InlineNode,
  LetterDocument,
  Mark,
  Path,
  Step,
  Table,
} from "@/lib/letters/visual/document";

const extra: fc.Arbitrary<Extra> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Extra>(
      { class: "letterhead" },
      { style: "text-align:center", title: 'a "b" & {{ job_title }} <c>' },
      { lang: "de", title: "{% if salary %}x{% endif %}" },
      { title: "&#123;{ no" },
    ),
  },
);

const words = fc.constantFrom(
  ...["a", "Dear", " ", "  ", "b ", " c", "you,", "x\u00a0y", "<b>", "&amp;", "{{", "}}", "{%"],
  ...["%}", "{", "}", "{{ salary }}", "{% if salary %}", "{% endif %}", "{name}", "\ue000", "é"],
  ...[
    "{{ x",
    "{% raw %}",
    "%7B%7Bx%7D%7D",
    "\ue001\ue002",
    "｛｛salary｝｝",
    "\t",
    "\n",
    "<!--",
    "日本",
  ],
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

const chains: { openings: string[]; end: string }[] = [
  { openings: ["{% if salary %}"], end: "{% endif %}" },
  { openings: ["{% if salary %}", "{% else %}"], end: "{% endif %}" },
  {
    openings: ["{%- if currency == 'EUR' -%}", "{% elsif job_location %}", "{% else %}"],
    end: "{%- endif -%}",
  },
  { openings: ["{% unless expiry_date %}", "{% else %}"], end: "{% endunless %}" },
];

/** A step of one of a few chains, in any branch, so that neighbours may share it or not. */
const step: fc.Arbitrary<Step> = fc
  .record({ chain: fc.integer({ min: 1, max: 6 }), branch: fc.nat({ max: 2 }) })
  .map(({ chain, branch }) => {
    const { openings, end } = chains[chain % chains.length] ??
      chains[0] ?? { openings: [], end: "" };
    const last = Math.min(branch, openings.length - 1);
    return { chain, branch: last, openings: openings.slice(0, last + 1), end };
  });

const damagedStep: fc.Arbitrary<Step> = fc.record({
  chain: fc.integer({ min: 1, max: 6 }),
  branch: fc.nat({ max: 2 }),
  openings: fc.array(
    fc.constantFrom("{% else %}", "{% elsif x %}", "{% if x %}", "no tag", "{% if a %}{% endif %}"),
    { maxLength: 3 },
  ),
  end: fc.constantFrom("{% endif %}", "{% endunless %}", "", "}}"),
});

const steps = fc.array(
  fc.oneof({ weight: 20, arbitrary: step }, { weight: 1, arbitrary: damagedStep }),
  { minLength: 1, maxLength: 3 },
);
const path: fc.Arbitrary<Path> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: steps },
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  {
    weight: 3,
    arbitrary: steps.map((each): Mark => ({ type: "condition", attrs: { path: each } })),
  },
  extra.map((each): Mark => ({ type: "link", attrs: { href: "{{ accept_url }}", extra: each } })),
  extra.map((each): Mark => ({ type: "bold", attrs: { tag: "strong", extra: each } })),
  extra.map((each): Mark => ({ type: "italic", attrs: { tag: "i", extra: each } })),
  fc.constant<Mark>({ type: "underline", attrs: { tag: "u", extra: null } }),
  fc.constant<Mark>({ type: "strike", attrs: { tag: "s", extra: null } }),
  extra.map((each): Mark => ({ type: "styled", attrs: { tag: "span", extra: each } })),
  fc.constant<Mark>({ type: "styled", attrs: { tag: "sup", extra: null } }),
);

const inline: fc.Arbitrary<InlineNode> = fc
  .record({
    node: fc.oneof(
      { weight: 5, arbitrary: text.map((each): InlineNode => ({ type: "text", text: each })) },
      fc.constant<InlineNode>({ type: "hardBreak" }),
      fc
        .constantFrom(
          "{{ salary }}",
          '{{ start_date | default: "<soon> & later" }}',
          "{{ no",
          "{% if %}",
        )
        .map((source): InlineNode => ({ type: "variable", attrs: { source } })),
      fc
        .constantFrom("{% assign x = 1 %}", "{% comment %}{% if %}{% endcomment %}", "<!-- a -->")
        .map((source): InlineNode => ({ type: "liquidTag", attrs: { source } })),
      extra.map(
        (each): InlineNode => ({
          type: "image",
          attrs: { src: "data:image/png;base64,AA==", alt: 'a "logo"', extra: each },
        }),
      ),
    ),
    marks: fc.array(mark, { maxLength: 4 }),
  })
  .map(({ node, marks }) => (marks.length > 0 ? { ...node, marks } : node));

const line = fc.array(inline, { maxLength: 6 });

const section = fc.constantFrom("thead" as const, "tbody" as const, "tfoot" as const);
const span = fc.constantFrom(1, 1, 1, 2);

const { block } = fc.letrec<{ block: BlockNode; blocks: BlockNode[] }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 2, depthIdentifier: "block" });
  const rows: fc.Arbitrary<Table["content"]> = fc.array(
    fc.record({
      type: fc.constant("tableRow" as const),
      attrs: fc.record({ section, path, extra }),
      content: fc.array(
        fc.record({
          type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
          attrs: fc.record({ colspan: span, rowspan: span, colwidth: fc.constant(null), extra }),
          content: blocks,
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const items = fc.array(
    fc.record({
      type: fc.constant("listItem" as const),
      attrs: fc.record({ path, extra }),
      content: blocks,
    }),
    { minLength: 1, maxLength: 4 },
  );
  const opening = fc.constantFrom(
    ...[
      "{% if salary %}",
      "{% if currency %}",
      "{% unless salary %}",
      "{% elsif a %}",
      "{% else %}",
    ],
    ...["{%- if job_location -%}", "no tag"],
  );
  const conditional: fc.Arbitrary<Conditional> = fc.record({
    type: fc.constant("conditional" as const),
    attrs: fc.record({ end: fc.constantFrom("{% endif %}", "{% endunless %}", "") }),
    content: fc.array(
      fc.record({
        type: fc.constant("branch" as const),
        attrs: fc.record({ opening }),
        content: blocks,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  return {
    blocks,
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true, depthIdentifier: "block", maxDepth: 3 },
      fc.record({
        type: fc.constant("paragraph" as const),
        attrs: fc.record({
          tag: fc.constantFrom("p" as const, "div" as const, "" as const),
          extra,
        }),
        content: line,
      }),
      fc.record({
        type: fc.constant("heading" as const),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }), extra }),
        content: line,
      }),
      extra.map((each): BlockNode => ({ type: "horizontalRule", attrs: { extra: each } })),
      fc.constant<BlockNode>({
        type: "rawBlock",
        attrs: {
          source: "<pre>a\n  b {{ salary }}</pre>",
          reason: "An element that has no visual form",
        },
      }),
      conditional,
      fc.record({
        type: fc.constantFrom("group" as const, "blockquote" as const),
        attrs: fc.record({ extra }),
        content: blocks,
      }),
      fc.record({
        type: fc.constant("bulletList" as const),
        attrs: fc.record({ extra }),
        content: items,
      }),
      fc.record({
        type: fc.constant("orderedList" as const),
        attrs: fc.record({ start: fc.constantFrom(1, 1, 4), extra }),
        content: items,
      }),
      fc.record({
        type: fc.constant("table" as const),
        attrs: fc.record({
          caption: fc.constantFrom(null, "<b>Terms</b> of {{ job_title }}"),
          extra,
        }),
        content: rows,
      }),
    ),
  };
});

/** Documents as an editor may leave them, with conditions in any order, whole and damaged. */
export const letterDocuments: fc.Arbitrary<LetterDocument> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: "doc", content }));
