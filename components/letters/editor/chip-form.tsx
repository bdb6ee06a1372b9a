"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Chip, readChip, writeChip } from "@/lib/letters/visual/chip";
import { formatsOf } from "@/lib/letters/visual/chip-formats";
import { labelOf } from "@/lib/letters/visual/labels";
import { NodeButtons } from "./node-buttons";

export type ChipField = "format" | "fallback";

type ChipFormProps = {
  editor: Editor;
  position: number;
  /** The field that has the focus at first. */
  field: ChipField;
  onDone: () => void;
};

/** Changes how a variable is printed, and what stands where it is empty. */
export function ChipForm({ editor, position, field, onDone }: ChipFormProps) {
  const source: string = editor.state.doc.nodeAt(position)?.attrs.source ?? "";
  const { subscribe, get } = editor.storage.facts.store;
  const { variables, values } = useSyncExternalStore(subscribe, get, get);
  const chip = readChip(source);
  const [format, setFormat] = useState(chip?.format ?? null);
  const [fallback, setFallback] = useState(chip?.fallback ?? "");
  const [typed, setTyped] = useState(source);
  const fallbackInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field === "fallback") fallbackInput.current?.focus();
  }, [field]);

  function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const next = chip ? writeChip({ ...chip, format, fallback: fallback || null }) : typed.trim();
    if (/^\{\{[\s\S]*\}\}$/.test(next)) {
      editor.commands.command(({ tr }) => {
        tr.setNodeAttribute(position, "source", next);
        return true;
      });
    }
    onDone();
  }

  const value = values[source];
  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <div>
        <p className="text-muted text-sm">{chip ? labelOf(chip.path, variables) : "Expression"}</p>
        <p className="font-semibold text-lg">
          {value || (value === "" ? "Empty in this preview" : "No value in this preview")}
        </p>
      </div>
      {chip ? (
        <>
          <Field label="Format">
            <Select
              value={format ?? ""}
              onChange={({ target }) => setFormat((target.value || null) as Chip["format"])}
            >
              {formatsOf(chip.path, format).map((option) => (
                <option key={option.label} value={option.value ?? ""}>
                  {option.label}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="If empty, print"
            hint="Without this text, the offer can't be sent while the variable is empty"
          >
            <Input
              ref={fallbackInput}
              value={fallback}
              maxLength={200}
              placeholder="To be agreed"
              onChange={({ target }) => setFallback(target.value)}
            />
          </Field>
        </>
      ) : (
        <Field label="As written">
          <Input
            value={typed}
            maxLength={500}
            spellCheck={false}
            className="font-mono"
            onChange={({ target }) => setTyped(target.value)}
          />
        </Field>
      )}
      <NodeButtons editor={editor} position={position} onDone={onDone} />
    </form>
  );
}
