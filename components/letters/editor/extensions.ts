import { Extension } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { blocks } from "./blocks";
import { Clipboard, type PasteHtml } from "./clipboard";
import { conditions } from "./conditions";
import { Facts, type FactsStore } from "./facts";
import { HardBreak, Image } from "./images";
import { Inherit } from "./inherit";
import { LeaveCondition } from "./leave-condition";
import { listsAndTables } from "./lists-and-tables";
import { marks } from "./marks";
import { type SuggestionHost, Suggestions } from "./suggestions";
import { LiquidTag, Variable } from "./variable";

/** The letter's nodes and marks, without what acts in a browser only. */
export const letterSchema = [
  ...blocks,
  ...marks,
  ...[Variable, LiquidTag, Image, HardBreak],
  ...listsAndTables,
  ...conditions,
];

/** Keys of the letter that aren't a node's own. */
const Keys = Extension.create<{ onLink: () => void; onCondition: () => void }>({
  name: "keys",
  addOptions: () => ({ onLink: () => {}, onCondition: () => {} }),
  addKeyboardShortcuts() {
    return {
      "Mod-k": () => {
        this.options.onLink();
        return true;
      },
      "Mod-Shift-e": () => {
        this.options.onCondition();
        return true;
      },
      "Mod-Enter": () =>
        this.editor.commands.insertContent({
          type: "horizontalRule",
          attrs: { extra: { class: "page-break" } },
        }),
    };
  },
});

type Options = {
  store: FactsStore;
  host: SuggestionHost;
  pasteHtml: PasteHtml;
  onImages: (files: readonly File[]) => void;
  onLink: () => void;
  onCondition: () => void;
  placeholder: string;
};

/** Returns the editor's extensions for a letter. */
export const letterExtensions = ({
  store,
  host,
  pasteHtml,
  onImages,
  placeholder,
  ...keys
}: Options) => [
  Facts.configure({ store }),
  ...letterSchema,
  Inherit,
  LeaveCondition,
  Clipboard.configure({ pasteHtml, onImages }),
  Suggestions.configure({ host }),
  Keys.configure(keys),
  ...[UndoRedo, Gapcursor, Dropcursor],
  Placeholder.configure({ placeholder }),
];
