import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion, { exitSuggestion, type SuggestionProps } from "@tiptap/suggestion";

export type SuggestionItem = {
  value: string;
  label: string;
  group: string;
  hint?: string;
};

export type SuggestionKind = "variable" | "block";

/** An open list of suggestions at the caret. */
export type OpenSuggestion = {
  kind: SuggestionKind;
  items: readonly SuggestionItem[];
  choose: (item: SuggestionItem) => void;
  rect: () => DOMRect | null;
};

export type SuggestionHost = {
  itemsFor: (kind: SuggestionKind, query: string) => SuggestionItem[];
  choose: (kind: SuggestionKind, item: SuggestionItem) => void;
  onChange: (open: OpenSuggestion | null) => void;
  /** Returns true for a key that the open list has used. */
  onKey: (event: KeyboardEvent) => boolean;
};

const keys = {
  variable: new PluginKey("variableSuggestion"),
  block: new PluginKey("blockSuggestion"),
};

/** What a variable is searched by: typed after `{{`, with spaces, up to the closing braces. */
const variableQuery = /\{\{([^{}\n]{0,40})$/;

/** Lists variables after `{{` and blocks after `/`, drawn by the host. */
export const Suggestions = Extension.create<{ host: SuggestionHost }>({
  name: "suggestions",
  addProseMirrorPlugins() {
    const { editor } = this;
    const { host } = this.options;
    const plugin = (kind: SuggestionKind, char: string) => {
      const open = (props: SuggestionProps<SuggestionItem, SuggestionItem>) =>
        host.onChange({
          kind,
          items: props.items,
          choose: props.command,
          rect: () => props.clientRect?.() ?? null,
        });
      return Suggestion<SuggestionItem, SuggestionItem>({
        editor,
        char,
        pluginKey: keys[kind],
        allowSpaces: kind === "variable",
        allowedPrefixes: kind === "variable" ? null : [" "],
        startOfLine: false,
        items: ({ query }) => host.itemsFor(kind, query),
        command: ({ range, props }) => {
          editor.chain().focus().deleteRange(range).run();
          host.choose(kind, props);
        },
        ...(kind === "variable" && {
          findSuggestionMatch: ({ $position }) => {
            const before = $position.parent.textBetween(
              0,
              $position.parentOffset,
              undefined,
              "\uFFFC",
            );
            const [text, query] = variableQuery.exec(before) ?? [];
            if (text === undefined || query === undefined) return null;
            return { range: { from: $position.pos - text.length, to: $position.pos }, query, text };
          },
        }),
        render: () => ({
          onStart: open,
          onUpdate: open,
          onExit: () => host.onChange(null),
          onKeyDown: ({ view, event }) => {
            if (event.key !== "Escape") return host.onKey(event);
            exitSuggestion(view, keys[kind]);
            return true;
          },
        }),
      });
    };
    return [plugin("variable", "{{"), plugin("block", "/")];
  },
});
