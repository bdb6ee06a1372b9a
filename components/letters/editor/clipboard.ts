import { Extension } from "@tiptap/core";
import { type Schema, Slice } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { copiedImages, imagesIn, refusedFile } from "@/components/letters/images-in";
import { notify } from "@/components/ui/toaster";

const ownType = "application/x-proffer-letter";

/** Returns what another letter put into the clipboard; null if it could not be a part of one. */
export function readSlice(schema: Schema, json: string): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    slice.content.forEach((node) => {
      node.check();
    });
    return slice;
  } catch {
    return null;
  }
}

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData("text/html", dom.innerHTML);
  event.clipboardData.setData("text/plain", text);
  event.clipboardData.setData(ownType, JSON.stringify(slice.toJSON()));
  return true;
}

/** Inserts what another program copied; returns false where it isn't a letter's. */
export type PasteHtml = (view: EditorView, html: string) => boolean;

/** The editor parses a copy of what is pasted, whose style sheets the page's policy refuses. */
const withoutStyleSheets = (html: string) =>
  html.replace(/<style\b[\s\S]*?(?:<\/style\b[^>]*>|$)/gi, "");

/** Puts the caret where files were dropped, and returns their images. */
function droppedImages(view: EditorView, event: DragEvent): File[] {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (at) {
    const { doc, tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
  }
  return imagesIn(event.dataTransfer);
}

/**
 * Copies a part of a letter with its variables and conditions, and as plain HTML and text for other
 * programs. What they copied is given to `pasteHtml`, and images that are pasted or dropped as files
 * to `onImages`.
 */
export const Clipboard = Extension.create<{
  pasteHtml: PasteHtml;
  onImages: (files: readonly File[]) => void;
}>({
  name: "clipboard",
  addOptions: () => ({ pasteHtml: () => false, onImages: () => {} }),
  addProseMirrorPlugins() {
    const { pasteHtml, onImages } = this.options;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy,
            cut(view, event) {
              if (!view.editable || !copy(view, event)) return false;
              view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
              return true;
            },
          },
          transformPastedHTML: withoutStyleSheets,
          handlePaste(view, { clipboardData }) {
            const own = clipboardData?.getData(ownType);
            const slice = own ? readSlice(view.state.schema, own) : null;
            if (slice) {
              view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
              return true;
            }
            const images = copiedImages(clipboardData);
            if (images.length > 0) {
              onImages(images);
              return true;
            }
            const html = clipboardData?.getData("text/html");
            return html ? pasteHtml(view, html) : false;
          },
          handleDrop(view, event, _slice, moved) {
            if (moved || !event.dataTransfer?.files.length) return false;
            event.preventDefault();
            const images = droppedImages(view, event);
            if (images.length > 0) onImages(images);
            else notify.failed(refusedFile.title, refusedFile.text);
            return true;
          },
        },
      }),
    ];
  },
});
