"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Split } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isOtherwise } from "@/lib/letters/visual/labels";
import { addOtherwise, hasOtherwise, removeCondition } from "./condition-commands";
import { type ConditionPlace, conditionsAt } from "./condition-places";
import { spokenConditions } from "./spoken";

type ConditionBarProps = { editor: Editor; onEdit: (place: ConditionPlace) => void };

/** Says which condition the caret stands under, and changes it. */
export function ConditionBar({ editor, onEdit }: ConditionBarProps) {
  const places = useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      conditionsAt(state).map((place) => ({ place, full: hasOtherwise(state.doc, place) })),
  });
  const innermost = places.at(-1);
  if (!innermost) return null;
  const { place, full } = innermost;
  const { variables } = editor.storage.facts.store.get();
  const words = spokenConditions(
    places.map(({ place: each }) => each),
    variables,
  );
  return (
    <section
      aria-label="Condition"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-sunken px-3 py-1.5 text-sm"
    >
      <Icon of={Split} className="text-muted" />
      <span className="min-w-0 flex-1">{words}</span>
      <span className="flex gap-1">
        {!isOtherwise(place.opening) && (
          <Button size="sm" variant="ghost" onClick={() => onEdit(place)}>
            Change
          </Button>
        )}
        {!full && (
          <Button size="sm" variant="ghost" onClick={() => addOtherwise(editor, place)}>
            Add otherwise
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            removeCondition(editor, place);
            editor.commands.focus();
          }}
        >
          Always show
        </Button>
      </span>
    </section>
  );
}
