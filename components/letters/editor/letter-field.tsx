"use client";

import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ProblemPlace } from "@/components/letters/problem-address";
import { Notice } from "@/components/ui/notice";
import type { LetterDocument } from "@/lib/letters/visual/document";
import type { LetterFacts } from "./facts";
import { blockAtLine, type Form, forms, isDocument, type Opened } from "./forms";
import { LetterEditor, LetterSkeleton } from "./letter-editor";
import type { LetterEditorHandle } from "./letter-handle";

const pause = 150;

export type LetterView = "document" | "source";

export type LetterFieldHandle = {
  /** Hands on what was typed in the last moments. */
  flush: () => void;
  /** Selects what a problem is about; returns false where the document doesn't show it. */
  show: (problem: ProblemPlace) => Promise<boolean>;
  /** Opens the form that corrects a problem, or corrects it; returns false where it can't. */
  correct: (problem: ProblemPlace) => Promise<boolean>;
  /** Replaces a text by another, given as source. */
  replace: (text: string, replacement: string, line?: number) => Promise<boolean>;
};

type LetterFieldProps = {
  label: string;
  /** The language and region that the letter is written for. */
  locale: string;
  form: Form;
  value: string;
  /** The value as the server has opened it. */
  opened: Opened;
  view: LetterView;
  onViewChange: (view: LetterView) => void;
  /** Edits the value as text. */
  source: ReactNode;
  facts: LetterFacts;
  readOnly: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
  handle: Ref<LetterFieldHandle>;
};

/** Edits a letter's HTML as a document, or as its source. */
export function LetterField(props: LetterFieldProps) {
  const { label, form, value, opened, view, onViewChange, source } = props;
  const { facts, readOnly, error, onChange, handle } = props;
  /** Null while the source is edited, and until it has been read again. */
  const [shown, setShown] = useState<Opened | null>(opened);
  const editor = useRef<LetterEditorHandle>(null);
  const waiting = useRef<((editor: LetterEditorHandle | null) => void)[]>([]);
  const typed = useRef<(() => LetterDocument) | null>(null);
  const known = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { open, print } = forms[form];

  function flush() {
    clearTimeout(timer.current);
    if (!typed.current || !shown || !isDocument(shown)) return;
    const next = print(typed.current(), shown.slices);
    typed.current = null;
    if (next === known.current) return;
    known.current = next;
    onChange(next);
  }

  function type(read: () => LetterDocument) {
    typed.current = read;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  }

  async function blockAt(line: number | undefined) {
    flush();
    if (line === undefined) return undefined;
    const current = await open(known.current);
    return isDocument(current) ? blockAtLine(current, line) : undefined;
  }

  useEffect(() => {
    if (view === "source") {
      setShown(null);
      return;
    }
    if (shown && value === known.current) return;
    known.current = value;
    typed.current = null;
    let isWanted = true;
    void open(value).then((next) => isWanted && setShown(next));
    return () => {
      isWanted = false;
    };
  }, [value, view, open, shown]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const hasDocument = view === "document" && (!shown || isDocument(shown));

  /** Returns the editor once its letter is drawn; null while the source is edited. */
  async function drawn(): Promise<LetterEditorHandle | null> {
    if (!hasDocument || editor.current) return editor.current;
    return new Promise((resolve) => waiting.current.push(resolve));
  }

  function take(next: LetterEditorHandle | null) {
    editor.current = next;
    if (!next) return;
    for (const resume of waiting.current.splice(0)) resume(next);
  }

  useImperativeHandle(handle, () => ({
    flush,
    async show(problem) {
      const block = await blockAt(problem.place?.line);
      return (await drawn())?.show(problem, block) ?? false;
    },
    async correct(problem) {
      const block = await blockAt(problem.place?.line);
      return (await drawn())?.correct(problem, block) ?? false;
    },
    async replace(text, replacement, line) {
      const [inserted, block] = await Promise.all([open(replacement), blockAt(line)]);
      if (!isDocument(inserted)) return false;
      return editor.current?.replace(text, inserted.document, replacement, block) ?? false;
    },
  }));

  if (view === "source") return source;
  if (!shown) return <LetterSkeleton />;
  if (!isDocument(shown)) {
    return (
      <>
        <Notice tone="info" title="This letter can only be edited as HTML">
          {shown.reason}: <code className="font-mono text-xs">{shown.at}</code>
        </Notice>
        {source}
      </>
    );
  }
  return (
    <LetterEditor
      label={label}
      locale={props.locale}
      document={shown.document}
      facts={facts}
      hasVariables={form === "template"}
      readOnly={readOnly}
      error={error}
      onChange={type}
      onBlur={flush}
      onSource={() => {
        flush();
        onViewChange("source");
      }}
      handle={take}
    />
  );
}
