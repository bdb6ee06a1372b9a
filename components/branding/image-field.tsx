"use client";

import { ImageUp, Trash2 } from "lucide-react";
import { useId, useRef, useState } from "react";
import { ImageRefusal, imageTypes, resizeImage } from "@/components/files/resize-image";
import { Button } from "@/components/ui/button";
import { FieldSet } from "@/components/ui/field";

type ImageFieldProps = {
  label: string;
  hint: string;
  /** A data: address. */
  value: string | null;
  error: string | undefined;
  limits: Parameters<typeof resizeImage>[1];
  onChange: (value: string | null) => void;
};

/** A small image of the account's, resized in the browser before it is sent. */
export function ImageField({ label, hint, value, error, limits, onChange }: ImageFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();

  async function take(file: File | undefined) {
    if (!file) return;
    setRefusal(null);
    try {
      onChange(await resizeImage(file, limits));
    } catch (thrown) {
      if (!(thrown instanceof ImageRefusal)) throw thrown;
      setRefusal(thrown.message);
    }
  }

  return (
    <FieldSet legend={label} hint={hint} error={refusal ?? error}>
      {value && (
        <div className="flex h-24 items-center justify-center rounded-md border bg-paper p-3">
          <img src={value} alt={label} className="max-h-full max-w-full object-contain" />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          id={id}
          type="file"
          accept={imageTypes.join(",")}
          aria-label={`${label} file`}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
        <Button size="sm" icon={<ImageUp aria-hidden />} onClick={() => input.current?.click()}>
          {value ? `Replace ${label.toLowerCase()}` : `Choose ${label.toLowerCase()}`}
        </Button>
        {value && (
          <Button
            size="sm"
            variant="ghost"
            icon={<Trash2 aria-hidden />}
            onClick={() => {
              setRefusal(null);
              onChange(null);
            }}
          >
            Remove {label.toLowerCase()}
          </Button>
        )}
      </div>
    </FieldSet>
  );
}
