"use client";

import { FileText, LoaderCircle } from "lucide-react";
import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";

type ChooseDocumentProps = {
  reading: boolean;
  refusal: string | null;
  onChoose: (file: File) => void;
};

const accepted = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Lets a member choose a Word document, or drop one. */
export function ChooseDocument({ reading, refusal, onChoose }: ChooseDocumentProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function pick({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) onChoose(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !reading) onChoose(file);
  }

  const Sign = reading ? LoaderCircle : FileText;
  return (
    <div className="flex flex-col gap-3">
      {refusal && (
        <Notice tone="negative" role="alert">
          {refusal}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the button's action */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "flex flex-col items-center gap-3 rounded-lg border border-line-strong/60 border-dashed px-4 py-10 text-center",
          over && "border-accent bg-hover",
        )}
      >
        <Sign aria-hidden className={cn("size-7 text-faint", reading && "animate-spin")} />
        <p className="text-muted" role="status">
          {reading ? "Reading the document…" : "Drop a Word document (.docx) here"}
        </p>
        {!reading && (
          <Button variant="primary" onClick={() => picker.current?.click()}>
            Choose file
          </Button>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept={accepted}
        aria-label="Word document"
        tabIndex={-1}
        className="sr-only"
        onChange={pick}
      />
    </div>
  );
}
