"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readImage } from "./read-image";

type ImageFormProps = { editor: Editor; onDone: () => void };

/** Asks for an image file and what it shows, and puts it at the caret. */
export function ImageForm({ editor, onDone }: ImageFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!file) return setRefusal("Choose an image");
    setBusy(true);
    const image = await readImage(file);
    setBusy(false);
    if (!image.ok) return setRefusal(image.refusal);
    const attrs = { src: image.src, alt: alt.trim(), extra: { width: String(image.width) } };
    editor.chain().focus().insertContent({ type: "image", attrs }).run();
    onDone();
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <Field label="Image" hint="PNG, JPEG, GIF or WebP" error={refusal ?? undefined}>
        <Input
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          onChange={({ target }) => {
            setRefusal(null);
            setFile(target.files?.[0] ?? null);
          }}
        />
      </Field>
      <Field label="Description" hint="Read aloud to people who can't see the image">
        <Input
          value={alt}
          required
          maxLength={300}
          onChange={({ target }) => setAlt(target.value)}
        />
      </Field>
      <Button variant="primary" type="submit" loading={busy} className="self-end">
        Add image
      </Button>
    </form>
  );
}
