import { Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { storeImages } from "@/components/letters/store-images";
import { notify } from "@/components/ui/toaster";
import { lossText } from "@/lib/letters/imported/loss-text";
import { type Form, forms, isDocument } from "./forms";

async function insertHtml(view: EditorView, form: Form, html: string): Promise<void> {
  const opened = await forms[form].open(html);
  if (!isDocument(opened) || view.isDestroyed) return;
  const { schema, tr } = view.state;
  const doc = schema.nodeFromJSON(opened.document);
  const isLine = doc.childCount === 1 && doc.firstChild?.type.name === "paragraph";
  const slice = isLine ? new Slice(doc.content, 1, 1) : Slice.maxOpen(doc.content);
  view.dispatch(tr.replaceSelection(slice).scrollIntoView());
}

async function insertPasted(view: EditorView, form: Form, html: string): Promise<void> {
  const { cleanPaste } = await import("@/lib/letters/paste/clean-paste");
  const pasted = await storeImages(cleanPaste(html));
  await insertHtml(view, form, pasted.html);
  const [first, ...others] = pasted.losses.map(lossText);
  if (first) notify.partly("Pasted without some parts", `${[first, ...others].join(". ")}.`);
}

/**
 * Returns what pastes another program's HTML: its meaning as the letter's own, without what letters
 * don't have. In a template, `{{ … }}` becomes a variable.
 */
export const pasteInto = (form: Form) => (view: EditorView, html: string) => {
  void insertPasted(view, form, html);
  return true;
};
