import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import type { Extra } from "./drawn-attributes";

export type Alignment = "start" | "center" | "end" | "justify";

const names: Record<string, Alignment> = {
  ...{ start: "start", left: "start", center: "center" },
  ...{ end: "end", right: "end", justify: "justify" },
};

const declarations = (style: string | undefined) =>
  (style ?? "")
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean);

const isAlign = (declaration: string) => /^text-align\s*:/i.test(declaration);

function written(extra: Extra): string {
  const style = declarations(extra?.style).find(isAlign);
  return style?.split(":")[1]?.trim().toLowerCase() ?? extra?.align?.toLowerCase() ?? "";
}

/** Returns how the paragraph at the caret is aligned. */
export function alignmentOf({ selection }: EditorState): Alignment {
  return names[written(selection.$from.parent.attrs.extra ?? null)] ?? "start";
}

function withAlignment(extra: Extra, alignment: Alignment): Extra {
  const { style, align: _, ...others } = extra ?? {};
  const kept = declarations(style).filter((each) => !isAlign(each));
  if (alignment !== "start") kept.push(`text-align: ${alignment}`);
  const next = { ...others, ...(kept.length > 0 && { style: kept.join("; ") }) };
  return Object.keys(next).length > 0 ? next : null;
}

/** Aligns the selected paragraphs and headings. A bare text becomes a paragraph. */
export function setAlignment(editor: Editor, alignment: Alignment): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state: { selection } }) => {
      tr.doc.nodesBetween(selection.from, selection.to, (node, position) => {
        if (!node.isTextblock) return;
        const extra = withAlignment(node.attrs.extra, alignment);
        const tag = node.attrs.tag === "" && extra ? { tag: "p" } : {};
        tr.setNodeMarkup(position, undefined, { ...node.attrs, ...tag, extra });
      });
      return true;
    })
    .run();
}
