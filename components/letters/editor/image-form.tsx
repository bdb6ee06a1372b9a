"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useRef, useState } from "react";
import { imageTypes } from "@/components/files/resize-image";
import { refusalOf, storeImage } from "@/components/letters/store-image";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { GivenImage } from "./given-image";
import { ImageSizeField } from "./image-size-field";
import { imageAttributes } from "./image-sizes";

type ImageFormProps = {
  editor: Editor;
  /** Images to add, one after the other; without them, the form asks for one. */
  files?: readonly File[] | undefined;
  onDone: () => void;
};

/** Asks for an image, what it shows and its size, stores it, and puts it at the caret. */
export function ImageForm({ editor, files = [], onDone }: ImageFormProps) {
  const [at, setAt] = useState(0);
  const [file, setFile] = useState<File | null>(files[0] ?? null);
  const [alt, setAlt] = useState("");
  const [size, setSize] = useState("medium");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const description = useRef<HTMLInputElement>(null);

  async function store(chosen: File): Promise<void> {
    const { src, width } = await storeImage(chosen);
    const attrs = { src, ...imageAttributes(null, { alt, size, widest: width }) };
    editor.chain().insertContent({ type: "image", attrs }).run();
  }

  function goOn() {
    const next = files[at + 1];
    if (!next) return onDone();
    setAt(at + 1);
    setFile(next);
    setAlt("");
    description.current?.focus();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!file) return setRefusal("Choose an image");
    setBusy(true);
    setRefusal(null);
    try {
      await store(file);
      goOn();
    } catch (thrown) {
      setRefusal(refusalOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  const given = files[at];
  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      {given ? (
        <GivenImage file={given} number={at + 1} of={files.length} error={refusal} />
      ) : (
        <Field label="Image" hint="PNG, JPEG or WebP" error={refusal ?? undefined}>
          <Input
            type="file"
            accept={imageTypes.join(",")}
            className="py-1 file:me-2 file:cursor-pointer file:rounded-sm file:bg-hover file:px-2 file:py-0.5 file:font-medium file:text-sm touch:py-2"
            onChange={({ target }) => {
              setRefusal(null);
              setFile(target.files?.[0] ?? null);
            }}
          />
        </Field>
      )}
      <Field label="Description" hint="Read aloud to people who can't see the image">
        <Input
          ref={description}
          value={alt}
          required
          maxLength={300}
          onChange={({ target }) => setAlt(target.value)}
        />
      </Field>
      <ImageSizeField value={size} onValueChange={setSize} />
      <Button variant="primary" type="submit" loading={busy} className="self-end">
        Add image
      </Button>
    </form>
  );
}
