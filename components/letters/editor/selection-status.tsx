"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { conditionsAt } from "./condition-places";
import { spokenConditions, spokenSelection } from "./spoken";

type SelectionStatusProps = { editor: Editor; hasConditions: boolean };

/**
 * Says what is selected, and under which condition the caret stands, to those who hear the letter:
 * the focus stays on the whole letter while the caret moves in it.
 */
export function SelectionStatus({ editor, hasConditions }: SelectionStatusProps) {
  const { selected, condition } = useEditorState({
    editor,
    selector: ({ editor: { state, storage } }) => {
      const facts = storage.facts.store.get();
      return {
        selected: spokenSelection(state.selection, facts),
        condition: hasConditions ? spokenConditions(conditionsAt(state), facts.variables) : "",
      };
    },
  });
  const [wasInside, setWasInside] = useState(false);
  useEffect(() => {
    if (condition) setWasInside(true);
  }, [condition]);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {condition || (wasInside ? "Always shown" : "")}
      </p>
      <p aria-live="polite" className="sr-only">
        {selected}
      </p>
    </>
  );
}
