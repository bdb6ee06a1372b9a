"use client";

import type { Editor } from "@tiptap/core";
import { posToDOMRect } from "@tiptap/core";
import { type ChipField, ChipForm } from "./chip-form";
import { changeCondition, wrapInCondition } from "./condition-commands";
import { ConditionForm } from "./condition-form";
import { type ConditionPlace, firstVariable } from "./condition-places";
import { FloatingPanel } from "./floating-panel";
import { ImageDescriptionForm } from "./image-description-form";
import { ImageForm } from "./image-form";
import { LinkForm } from "./link-form";

/** What is asked about a place of the letter. */
export type OpenPanel =
  | { kind: "chip"; position: number; field?: ChipField }
  /** `place` null puts the selection under a new condition. */
  | { kind: "condition"; place: ConditionPlace | null }
  | { kind: "link" }
  /** `position` null adds an image at the caret: `files` that were pasted, or one that is chosen. */
  | { kind: "image"; position: number | null; files?: readonly File[] };

const labels = {
  chip: "Variable",
  condition: "Condition",
  link: "Link",
  image: "Image",
};

type PanelProps = {
  panel: OpenPanel;
  editor: Editor;
  hasVariables: boolean;
  onClose: () => void;
};

/** Asks for what the toolbar or a chip needs, beside the place in the letter. */
export function Panel({ panel, editor, hasVariables, onClose }: PanelProps) {
  const { selection } = editor.state;
  const position = "position" in panel ? panel.position : null;
  const [from, to] = position === null ? [selection.from, selection.to] : [position, position + 1];
  const { variables } = editor.storage.facts.store.get();
  return (
    <FloatingPanel
      label={labels[panel.kind]}
      rect={() => posToDOMRect(editor.view, from, to)}
      onClose={onClose}
    >
      {panel.kind === "chip" && (
        <ChipForm
          editor={editor}
          position={panel.position}
          field={panel.field ?? "format"}
          onDone={onClose}
        />
      )}
      {panel.kind === "condition" && (
        <ConditionForm
          opening={panel.place?.opening ?? null}
          suggested={panel.place ? null : firstVariable(editor.state)}
          variables={variables}
          onSave={(opening) => {
            if (panel.place) changeCondition(editor, panel.place, opening);
            else wrapInCondition(editor, opening);
            onClose();
          }}
        />
      )}
      {panel.kind === "link" && (
        <LinkForm editor={editor} hasVariables={hasVariables} onDone={onClose} />
      )}
      {panel.kind === "image" && position === null && (
        <ImageForm editor={editor} files={panel.files} onDone={onClose} />
      )}
      {panel.kind === "image" && position !== null && (
        <ImageDescriptionForm editor={editor} position={position} onDone={onClose} />
      )}
    </FloatingPanel>
  );
}
