"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ImageSizeField } from "./image-size-field";
import { imageAttributes, sizeOf } from "./image-sizes";
import { NodeButtons } from "./node-buttons";

type ImageDescriptionFormProps = { editor: Editor; position: number; onDone: () => void };

/** Changes an image of the letter: what is read aloud for it, and its size. Or removes it. */
export function ImageDescriptionForm({ editor, position, onDone }: ImageDescriptionFormProps) {
  const current = editor.state.doc.nodeAt(position)?.attrs;
  const [alt, setAlt] = useState<string>(current?.alt ?? "");
  const [size, setSize] = useState(() => sizeOf(current?.extra ?? null));

  function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    editor.commands.command(({ tr }) => {
      const { attrs } = tr.doc.nodeAt(position) ?? {};
      if (!attrs) return false;
      const changed = imageAttributes(attrs.extra, { alt, size });
      tr.setNodeMarkup(position, undefined, { ...attrs, ...changed });
      return true;
    });
    onDone();
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <Field
        label="Description"
        hint="Read aloud to people who can't see the image. Leave it empty if the image is decoration"
      >
        <Input value={alt} maxLength={300} onChange={({ target }) => setAlt(target.value)} />
      </Field>
      <ImageSizeField value={size} onValueChange={setSize} />
      <NodeButtons editor={editor} position={position} onDone={onDone} />
    </form>
  );
}
