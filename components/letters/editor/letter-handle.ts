import type { Editor, JSONContent } from "@tiptap/core";
import type { ProblemPlace } from "@/components/letters/problem-address";
import type { LetterDocument } from "@/lib/letters/visual/document";
import { findPlacedText, findProblem, type Range } from "./find-place";
import type { OpenPanel } from "./panel";

/** What a screen does to the letter in its editor; `block` is a top-level block by its index. */
export type LetterEditorHandle = {
  /** Selects what a problem is about and scrolls to it; returns false where it isn't found. */
  show: (problem: ProblemPlace, block: number | undefined) => boolean;
  /** Opens the form that corrects a problem, or corrects it; returns false where it can't. */
  correct: (problem: ProblemPlace, block: number | undefined) => boolean;
  /**
   * Replaces a text by the content of a document's first block; in a chip by its source. Returns
   * false where the text isn't found.
   */
  replace: (
    text: string,
    replacement: LetterDocument,
    source: string,
    block: number | undefined,
  ) => boolean;
};

/** Selects a chip, image or other whole as such, and anything else as text. */
function select(editor: Editor, { from, to }: Range): void {
  const node = editor.state.doc.nodeAt(from);
  const isWhole = node?.isAtom && !node.isText && from + node.nodeSize === to;
  const { setNodeSelection, setTextSelection } = editor.commands;
  if (isWhole) setNodeSelection(from);
  else setTextSelection({ from, to });
  editor.commands.scrollIntoView();
}

/** Removes a block, or empties the only one of its parent. */
function removeBlock(editor: Editor, { from, to }: Range): void {
  const isOnly = editor.state.doc.resolve(from).parent.childCount === 1;
  if (isOnly) editor.chain().setTextSelection({ from, to }).setNode("paragraph").focus().run();
  else editor.chain().deleteRange({ from, to }).focus().run();
}

/** Returns what screens do to an editor's letter. */
export function letterHandle(
  editor: Editor,
  openPanel: (panel: OpenPanel) => void,
): LetterEditorHandle {
  const find = (problem: ProblemPlace, block: number | undefined) =>
    findProblem(editor.state.doc, problem, block);
  return {
    show(problem, block) {
      const found = find(problem, block);
      if (!found) return false;
      select(editor, found);
      editor.commands.focus();
      return true;
    },
    correct(problem, block) {
      const found = find(problem, block);
      const node = found && editor.state.doc.nodeAt(found.from);
      if (!found || !node) return false;
      const { code } = problem;
      if (code === "empty_heading" && node.type.name === "heading") {
        removeBlock(editor, found);
        return true;
      }
      const panel = panelFor(code, node.type.name, found.from);
      if (!panel) return false;
      select(editor, found);
      openPanel(panel);
      return true;
    },
    replace(text, replacement, source, block) {
      const found = findPlacedText(editor.state.doc, text, block);
      if (!found) return false;
      const chip = editor.state.doc.nodeAt(found.from);
      if (chip?.type.name === "variable" && chip.attrs.source !== text) {
        const next = chip.attrs.source.replace(text, () => source);
        editor.commands.command(({ tr }) => {
          tr.setNodeAttribute(found.from, "source", next);
          return true;
        });
        return true;
      }
      const [first] = replacement.content;
      const content = first && "content" in first ? first.content : [];
      return editor
        .chain()
        .focus()
        .insertContentAt(found, content as JSONContent[])
        .run();
    },
  };
}

/** Returns the form that corrects a problem of a node, or null. */
function panelFor(code: ProblemPlace["code"], type: string, position: number): OpenPanel | null {
  if (code === "empty_variable" && type === "variable")
    return { kind: "chip", position, field: "fallback" };
  if (code === "missing_alt" && type === "image") return { kind: "image", position };
  return code === "broken_link" && type === "text" ? { kind: "link" } : null;
}
