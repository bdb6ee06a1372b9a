import type { Editor, JSONContent } from "@tiptap/core";
import type { SuggestionItem } from "./suggestions";

const text = (words: string): JSONContent[] => [{ type: "text", text: words }];
const bare = (...content: JSONContent[]): JSONContent => ({
  type: "paragraph",
  attrs: { tag: "" },
  content,
});
const variable = (source: string): JSONContent => ({ type: "variable", attrs: { source } });

const cell = (type: "tableHeader" | "tableCell", ...content: JSONContent[]): JSONContent => ({
  type,
  content: [bare(...content)],
});

const termsTable: JSONContent = {
  type: "table",
  content: [
    ["Pay", variable("{{ salary }}"), ...text(" "), variable("{{ pay_frequency }}")],
    ["Start", variable("{{ start_date }}")],
    ["Respond by", variable("{{ expiry_date }}")],
  ].map(([label, ...values]) => ({
    type: "tableRow",
    content: [
      cell("tableHeader", ...text(label as string)),
      cell("tableCell", ...(values as JSONContent[])),
    ],
  })),
};

const responseButton: JSONContent = {
  type: "paragraph",
  content: [
    {
      type: "text",
      text: "Review and respond to your offer",
      marks: [
        { type: "link", attrs: { href: "{{ accept_url }}", extra: { class: "letter-action" } } },
      ],
    },
  ],
};

type Insertion = {
  label: string;
  group: string;
  hint?: string;
  /** Whether it prints variables, which the letter of one offer doesn't have. */
  hasVariables?: boolean;
  /** Absent for what a form asks for first: an image. */
  run?: (editor: Editor) => void;
};

const heading = (level: number, label: string, hint: string): Insertion => ({
  ...{ label, hint, group: "Text" },
  run: (editor) => editor.chain().focus().setNode("heading", { level }).run(),
});

/** Inserts a block, and a line below it at the letter's end, where nothing could follow it. */
function insertBlock(editor: Editor, block: JSONContent): void {
  const { $to } = editor.state.selection;
  const isLast = $to.depth < 2 && $to.indexAfter(0) >= editor.state.doc.childCount;
  const line: JSONContent = { type: "paragraph" };
  editor
    .chain()
    .focus()
    .insertContent(isLast ? [block, line] : block)
    .run();
}

const cells = (count: number, type: "tableHeader" | "tableCell"): JSONContent => ({
  type: "tableRow",
  content: Array.from({ length: count }, () => cell(type)),
});

const emptyTable: JSONContent = {
  type: "table",
  content: [cells(2, "tableHeader"), cells(2, "tableCell"), cells(2, "tableCell")],
};

const rule = (extra: Record<string, string> | null) => (editor: Editor) =>
  insertBlock(editor, { type: "horizontalRule", attrs: { extra } });

/** What the `/` menu and the Insert menu insert, by its value. */
export const insertions: Record<string, Insertion> = {
  paragraph: {
    ...{ label: "Text", group: "Text", hint: "Ctrl Alt 0" },
    run: (editor) => editor.chain().focus().setNode("paragraph").run(),
  },
  title: heading(1, "Title", "Ctrl Alt 1"),
  heading: heading(2, "Heading", "Ctrl Alt 2"),
  subheading: heading(3, "Subheading", "Ctrl Alt 3"),
  quote: {
    ...{ label: "Quotation", group: "Text" },
    run: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
  },
  bullets: {
    ...{ label: "Bulleted list", group: "Lists and tables" },
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  numbers: {
    ...{ label: "Numbered list", group: "Lists and tables" },
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  table: {
    ...{ label: "Table", group: "Lists and tables" },
    run: (editor) => insertBlock(editor, emptyTable),
  },
  terms: {
    ...{ label: "Table of terms", group: "Lists and tables", hint: "Pay, start, respond by" },
    hasVariables: true,
    run: (editor) => insertBlock(editor, termsTable),
  },
  image: { label: "Image", group: "Page" },
  divider: { label: "Divider", group: "Page", run: rule(null) },
  pageBreak: {
    ...{ label: "Page break", group: "Page", hint: "Ctrl Enter" },
    run: rule({ class: "page-break" }),
  },
  signature: {
    ...{ label: "Signature", group: "Page", hint: "Who signs, from the account's branding" },
    hasVariables: true,
    run: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent({ type: "paragraph", content: [variable("{{ signature }}")] })
        .run(),
  },
  answer: {
    ...{ label: "Response button", group: "Page", hint: "Opens the candidate's page" },
    hasVariables: true,
    run: (editor) => editor.chain().focus().insertContent(responseButton).run(),
  },
};

/** Returns the insertions whose label contains the text, as suggestions. */
export function blockItems(query: string, hasVariables: boolean): SuggestionItem[] {
  const wanted = query.trim().toLowerCase();
  return Object.entries(insertions)
    .filter(([, each]) => hasVariables || !each.hasVariables)
    .filter(([, { label }]) => label.toLowerCase().includes(wanted))
    .map(([value, { label, group, hint }]) => ({ value, label, group, ...(hint && { hint }) }));
}
