"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { ImageRefusal, imageTypes, resizeImage } from "@/components/files/resize-image";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { answerOf } from "@/lib/api-client";
import { addLetterImageAction } from "@/lib/letter-images/actions";

/** Two pixels for each that a page shows, within what one request carries. */
const limits = { width: 1300, height: 1800, bytes: 700_000 };
const widest = 640;

type ImageFormProps = { editor: Editor; onDone: () => void };

/** Asks for an image and what it shows, stores it, and puts it at the caret. */
export function ImageForm({ editor, onDone }: ImageFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function store(chosen: File): Promise<void> {
    const image = await resizeImage(chosen, limits);
    const answer = await answerOf(addLetterImageAction({ image }));
    if (!answer.ok) throw new ImageRefusal(answer.error.message);
    const { src, width } = answer.data;
    const extra = { width: String(Math.min(width, widest)) };
    const attrs = { src, alt: alt.trim(), extra };
    editor.chain().focus().insertContent({ type: "image", attrs }).run();
    onDone();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!file) return setRefusal("Choose an image");
    setBusy(true);
    try {
      await store(file);
    } catch (thrown) {
      const isRefusal = thrown instanceof ImageRefusal;
      setRefusal(isRefusal ? thrown.message : "We couldn't reach the server. Try again");
      setBusy(false);
    }
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <Field label="Image" hint="PNG, JPEG or WebP" error={refusal ?? undefined}>
        <Input
          type="file"
          accept={imageTypes.join(",")}
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
