"use client";

import { PostedLetter } from "@/components/letters/posted-letter";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useSettled } from "@/components/ui/use-settled";
import { lossText } from "@/lib/letters/imported/loss-text";
import { PlaceholderFields } from "./placeholder-fields";
import type { WordImport } from "./use-word-import";

const pause = 300;

/** Each column scrolls by itself, so that the buttons below stay in sight. */
const column = "-m-1 min-w-0 p-1 lg:max-h-[68dvh] lg:overflow-y-auto";

type ImportResultProps = {
  state: WordImport;
  /** False where the document only replaces a text. */
  isNamed: boolean;
  refusal: string | undefined;
};

/** Shows what was found in a document, beside the letter that it becomes. */
export function ImportResult({ state, isNamed, refusal }: ImportResultProps) {
  const { imported, variables, body, name } = state;
  const input = useSettled(JSON.stringify({ body }), pause);
  if (!imported) return null;
  const { placeholders, losses } = imported;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <div className={cn(column, "flex flex-col gap-5")}>
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        {isNamed && (
          <Field label="Name" required>
            <Input
              value={name}
              maxLength={200}
              onChange={(event) => state.setName(event.target.value)}
            />
          </Field>
        )}
        {losses.length > 0 && (
          <Notice tone="warning" title="Different from the document">
            <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4">
              {losses.map((loss) => (
                <li key={loss.kind} className="wrap-anywhere">
                  {lossText(loss)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {placeholders.length > 0 ? (
          <PlaceholderFields placeholders={placeholders} variables={variables} onMap={state.map} />
        ) : (
          <Notice tone="info" title="No placeholders found">
            Replace names, pay and dates with variables after the import.
          </Notice>
        )}
      </div>
      <section
        aria-label="Letter"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
        tabIndex={0}
        className={cn(column, "rounded-lg")}
      >
        <PostedLetter
          action="/templates/preview"
          input={input}
          title="Preview of the imported letter"
        />
      </section>
    </div>
  );
}
