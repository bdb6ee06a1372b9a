import { useState } from "react";
import { storeImages } from "@/components/letters/store-images";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import type { Loss } from "@/lib/letters/imported/losses";
import { byteLength, maxTemplateBytes } from "@/lib/letters/limits";
import { fillPlaceholders } from "@/lib/letters/word/fill-placeholders";
import type { WordPlaceholder } from "@/lib/letters/word/placeholder-list";
import type { WordDocument } from "@/lib/letters/word/read-word";
import { suggestField } from "@/lib/letters/word/suggest-variable";
import type { LetterVariable } from "@/lib/offer-fields/client";
import { readWordFile } from "./read-word-file";

interface Imported {
  html: string;
  placeholders: readonly WordPlaceholder[];
  losses: readonly Loss[];
}

const nameOf = (file: File) =>
  file.name
    .replace(/\.\w{1,5}$/, "")
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, 200);

const tooLong = (bytes: number) =>
  `This document takes ${Math.ceil(bytes / 1000)} kB as a template, which may have ${maxTemplateBytes / 1000} kB. Import a shorter one.`;

/** Stores a document's images, and returns it with references to them. */
function withStoredImages(document: WordDocument): Promise<WordDocument> {
  const images = new Map(document.images.map((image) => [image.source, image]));
  return storeImages(document, (source) => {
    const image = images.get(source);
    const bytes = image?.bytes as Uint8Array<ArrayBuffer> | undefined;
    return image && bytes && { blob: new Blob([bytes], { type: image.type }), name: image.name };
  });
}

type Variables = ReadonlyMap<number, string | null>;

const suggestionsFor = (
  placeholders: readonly WordPlaceholder[],
  ofFields: readonly LetterVariable[],
): Variables =>
  new Map(
    placeholders.map(({ index, name, variable }) => [
      index,
      variable ?? suggestField(name, ofFields),
    ]),
  );

/** Returns placeholders with those first that still need a variable. */
const openFirst = (placeholders: readonly WordPlaceholder[], variables: Variables) => [
  ...placeholders.filter(({ index }) => !variables.get(index)),
  ...placeholders.filter(({ index }) => variables.get(index)),
];

/** Keeps the document that a member chose, its name, and the variables for its placeholders. */
export function useWordImport() {
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const [name, setName] = useState("");
  const [variables, setVariables] = useState<Variables>(new Map());
  const ofFields = useFieldVariables();
  const [done, setDone] = useState(false);
  useUnsavedWork(imported !== null && !done);

  async function open(file: File) {
    setReading(true);
    setRefusal(null);
    const result = await readWordFile(file);
    if ("refusal" in result) setRefusal(result.refusal);
    else {
      const { html, placeholders, losses } = await withStoredImages(result.document);
      const bytes = byteLength(html);
      if (!html.trim()) setRefusal("This document has no text.");
      else if (bytes > maxTemplateBytes) setRefusal(tooLong(bytes));
      else {
        const suggested = suggestionsFor(placeholders, ofFields);
        setVariables(suggested);
        setImported({
          html,
          placeholders: openFirst(placeholders, suggested),
          losses,
        });
        setName(nameOf(file));
      }
    }
    setReading(false);
  }

  const body = imported ? fillPlaceholders(imported.html, imported.placeholders, variables) : "";
  return {
    ...{ reading, refusal, imported, name, variables, body, open, setName },
    map: (index: number, variable: string | null) =>
      setVariables((known) => new Map(known).set(index, variable)),
    /** Lets the dialog close without asking. */
    finish: () => setDone(true),
  };
}

export type WordImport = ReturnType<typeof useWordImport>;
