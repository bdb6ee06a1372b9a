"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type ImageDescriptionFormProps = { editor: Editor; position: number; onDone: () => void };

/** Changes what is read aloud for an image of the letter, or removes the image. */
export function ImageDescriptionForm({ editor, position, onDone }: ImageDescriptionFormProps) {
  const [alt, setAlt] = useState<string>(editor.state.doc.nodeAt(position)?.attrs.alt ?? "");

  function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    editor.commands.command(({ tr }) => {
      tr.setNodeAttribute(position, "alt", alt.trim());
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
      <div className="flex justify-end gap-2">
        <Button
          className="mr-auto"
          onClick={() => {
            editor.commands.deleteRange({ from: position, to: position + 1 });
            onDone();
          }}
        >
          Remove
        </Button>
        <Button variant="primary" type="submit">
          Apply
        </Button>
      </div>
    </form>
  );
}
