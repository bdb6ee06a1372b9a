"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { EditorContent, useEditor } from "@tiptap/react";
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { SkeletonText } from "@/components/ui/skeleton";
import { directionOf, resolveLocale } from "@/lib/format/locale";
import type { LetterDocument } from "@/lib/letters/visual/document";
import { ConditionBar } from "./condition-bar";
import { letterExtensions } from "./extensions";
import { createFacts, type LetterFacts } from "./facts";
import { blockItems, insertions } from "./insertions";
import "./letter-editor.css";
import { type LetterEditorHandle, letterHandle } from "./letter-handle";
import { type OpenPanel, Panel } from "./panel";
import { pasteInto } from "./paste-html";
import { SelectionStatus } from "./selection-status";
import { type SuggestionKeys, SuggestionList } from "./suggestion-list";
import type { OpenSuggestion, SuggestionHost, SuggestionItem } from "./suggestions";
import { Toolbar } from "./toolbar";
import { usePaperFonts } from "./use-paper-fonts";
import { variableItems, variableMenu } from "./variable-items";

/** Nodes that a form changes, by a click or Enter. */
const withForm: Record<string, "chip" | "image"> = { variable: "chip", image: "image" };

type LetterEditorProps = {
  label: string;
  /** Decides the direction that the letter is written in. */
  locale: string;
  /** The letter's document; a changed one replaces what is shown. */
  document: LetterDocument;
  facts: LetterFacts;
  /** False in the letter of one offer, where `{{` is text. */
  hasVariables: boolean;
  readOnly: boolean;
  error?: string | undefined;
  /** Called at each change, with a function that reads the document. */
  onChange: (read: () => LetterDocument) => void;
  onBlur: () => void;
  onSource: () => void;
  /** Null until the letter is drawn. */
  handle: Ref<LetterEditorHandle | null>;
};

/** Keeps the caret clear of the toolbar above and the problems below, which cover the letter. */
const covered = { top: 148, bottom: 148, left: 0, right: 0 };
const roomAroundCaret = { scrollMargin: covered, scrollThreshold: covered };

/** Puts the caret behind a node, so that typing on doesn't replace it. */
function leaveNode(editor: Editor, position: number): void {
  const name = editor.state.doc.nodeAt(position)?.type.name ?? "";
  editor.commands.setTextSelection(withForm[name] ? position + 1 : position);
}

/** Edits a letter as a document. */
export function LetterEditor(props: LetterEditorProps) {
  const { label, document: shown, facts, hasVariables, readOnly, error } = props;
  const { locale, onChange, onBlur, onSource, handle } = props;
  const id = useId();
  usePaperFonts();
  const [store] = useState(() => createFacts(facts));
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [suggestion, setSuggestion] = useState<OpenSuggestion | null>(null);
  const keys = useRef<SuggestionKeys>(null);
  const listId = `${id}-suggestions`;

  const latest = useRef({ onChange, onBlur, insert });
  latest.current = { onChange, onBlur, insert };
  const [host] = useState<SuggestionHost>(() => ({
    itemsFor: (kind, query) =>
      kind === "block"
        ? blockItems(query, hasVariables)
        : hasVariables
          ? variableItems(query, store.get().variables)
          : [],
    choose: (kind, item) => latest.current.insert(kind, item),
    onChange: setSuggestion,
    onKey: (event) => keys.current?.press(event) ?? false,
  }));
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: letterExtensions({
      store,
      host,
      pasteHtml: pasteInto(hasVariables ? "template" : "letter"),
      onImages: (files) => setPanel({ kind: "image", position: null, files }),
      onLink: () => setPanel({ kind: "link" }),
      onCondition: () => {
        if (hasVariables) setPanel({ kind: "condition", place: null });
      },
      placeholder: hasVariables
        ? "Write the letter. Type / for blocks and {{ for variables"
        : "Write the letter. Type / for blocks",
    }),
    content: shown,
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: "letter-text",
      },
      ...roomAroundCaret,
      handleClickOn: (_, __, node, position, ___, isDirect) => {
        const kind = withForm[node.type.name];
        if (isDirect && !readOnly && kind) setPanel({ kind, position });
        return false;
      },
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        const kind = selection instanceof NodeSelection && withForm[selection.node.type.name];
        if (event.key !== "Enter" || !kind || readOnly) return false;
        setPanel({ kind, position: selection.from });
        return true;
      },
    },
    onUpdate: ({ editor: changed }) =>
      latest.current.onChange(() => changed.getJSON() as unknown as LetterDocument),
    onBlur: () => latest.current.onBlur(),
  });

  function insert(kind: OpenSuggestion["kind"], { value }: SuggestionItem) {
    if (!editor) return;
    if (kind === "variable") insertVariable(value);
    else insertBlock(value);
  }

  function insertBlock(name: string) {
    const run = insertions[name]?.run;
    if (!run) setPanel({ kind: "image", position: null });
    else if (editor) run(editor);
  }

  function insertVariable(path: string) {
    const source = `{{ ${path} }}`;
    editor?.chain().focus().insertContent({ type: "variable", attrs: { source } }).run();
  }

  useEffect(() => store.set(facts), [store, facts]);
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  const opened = useRef(shown);
  useEffect(() => {
    if (!editor || opened.current === shown) return;
    opened.current = shown;
    editor.commands.setContent(shown, { emitUpdate: false });
  }, [editor, shown]);

  useImperativeHandle<LetterEditorHandle | null, LetterEditorHandle | null>(
    handle,
    () => editor && letterHandle(editor, setPanel),
    [editor],
  );

  const expanded = suggestion !== null && suggestion.items.length > 0;
  const [option, setOption] = useState<string | null>(null);
  useEffect(() => {
    const dom = editor?.view.dom;
    if (!dom) return;
    const set = (name: string, value: string | null) =>
      value === null ? dom.removeAttribute(name) : dom.setAttribute(name, value);
    set("aria-haspopup", "listbox");
    set("aria-autocomplete", "list");
    set("aria-controls", expanded ? listId : null);
    set("aria-activedescendant", expanded ? option : null);
    set("aria-invalid", String(Boolean(error)));
    set("lang", resolveLocale(locale));
    set("dir", directionOf(locale));
  }, [editor, expanded, listId, option, error, locale]);

  if (!editor) return <LetterSkeleton />;
  const { variables } = facts;
  return (
    <div className="rounded-md border bg-surface has-[.letter-text:focus-visible]:outline-2 has-[.letter-text:focus-visible]:outline-accent">
      {!readOnly && (
        <div className="sticky top-12 z-10 touch:top-14 rounded-t-md">
          <Toolbar
            editor={editor}
            variables={hasVariables ? variableMenu(variables) : null}
            onVariable={insertVariable}
            onCondition={() => setPanel({ kind: "condition", place: null })}
            onLink={() => setPanel({ kind: "link" })}
            onInsert={insertBlock}
            onSource={onSource}
          />
          {hasVariables && (
            <ConditionBar
              editor={editor}
              onEdit={(place) => setPanel({ kind: "condition", place })}
            />
          )}
        </div>
      )}
      <SelectionStatus editor={editor} hasConditions={hasVariables} />
      <EditorContent editor={editor} className="px-6 py-8 sm:px-10" />
      {suggestion && (
        <SuggestionList open={suggestion} keys={keys} id={listId} onActive={setOption} />
      )}
      {panel && (
        <Panel
          panel={panel}
          editor={editor}
          hasVariables={hasVariables}
          onClose={() => {
            setPanel(null);
            if ("position" in panel && panel.position !== null) leaveNode(editor, panel.position);
            editor.commands.focus();
          }}
        />
      )}
    </div>
  );
}

/** Holds the editor's place until it is there. */
export const LetterSkeleton = () => (
  <div className="h-[70dvh] rounded-md border bg-surface p-10" aria-busy>
    <SkeletonText lines={8} />
  </div>
);
