import { type KeyboardEvent, type RefObject, useState } from "react";
import { insertText } from "@/components/letters/insert-text";
import type { LetterVariable } from "@/lib/offer-fields/client";
import { matchingVariables, openVariable } from "@/lib/templates/rules";
import { caretPosition } from "./caret-position";

type Completion = {
  typed: string;
  active: number;
  position: { left: number; top: number };
};

/** Opens a list of variables after `{{`; returns its state and event handlers. */
export function useCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  ofFields: readonly LetterVariable[],
) {
  const [completion, setCompletion] = useState<Completion | null>(null);
  const options = completion ? matchingVariables(completion.typed, ofFields) : [];

  function update() {
    const text = area.current;
    if (!text || text.selectionStart !== text.selectionEnd) return setCompletion(null);
    const typed = openVariable(text.value.slice(0, text.selectionStart));
    if (typed === null) return setCompletion(null);
    setCompletion({ typed, active: 0, position: caretPosition(text) });
  }

  function choose(name: string) {
    const text = area.current;
    if (!text || !completion) return;
    const caret = text.selectionStart;
    const before = text.value.slice(0, caret - completion.typed.length);
    const closed = /^\s*-?\}\}/.test(text.value.slice(caret));
    text.setSelectionRange(before.length, caret);
    insertText(text, `${before.endsWith("{{") ? " " : ""}${name}${closed ? "" : " }}"}`);
    setCompletion(null);
  }

  function press(event: KeyboardEvent) {
    if (!completion || options.length === 0) return;
    const { length } = options;
    const step = { ArrowDown: 1, ArrowUp: length - 1 }[event.key];
    const option = options[completion.active];
    if (step) setCompletion({ ...completion, active: (completion.active + step) % length });
    else if ((event.key === "Enter" || event.key === "Tab") && option) choose(option.name);
    else if (event.key === "Escape") setCompletion(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    options,
    active: completion?.active ?? 0,
    position: completion?.position,
    choose,
    update,
    press,
    close: () => setCompletion(null),
  };
}
