"use client";

import { FileText } from "lucide-react";
import { type ClipboardEvent, type RefObject, useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { storeImages } from "@/components/letters/store-images";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { lossText } from "@/lib/letters/imported/loss-text";
import type { Copied } from "@/lib/letters/paste/pasted-source";
import { CompletionList } from "./completion-list";
import { insertText } from "./text-editing";
import { useCompletion } from "./use-completion";

type SourceEditorProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  field: UseFormRegisterReturn;
  error?: string;
  readOnly: boolean;
  onDocument: () => void;
};

/** Pastes a document's formatting as HTML, and reports what a letter can't have. */
function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
  const text = event.clipboardData.getData("text/plain");
  const html = event.clipboardData.getData("text/html");
  if (!text && !html) return;
  event.preventDefault();
  void insertPasted(event.currentTarget, { text, html });
}

async function insertPasted(area: HTMLTextAreaElement, copied: Copied) {
  const { pastedSource } = await import("@/lib/letters/paste/pasted-source");
  const source = pastedSource(copied);
  if (!source) return insertText(area, copied.text);
  const pasted = await storeImages(source);
  insertText(area, pasted.html);
  const [first, ...others] = pasted.losses.map(lossText);
  if (first) notify.partly("Pasted without some parts", `${[first, ...others].join(". ")}.`);
}

/** Edits the template's source, with completion after `{{`. */
export function SourceEditor({ area, field, error, readOnly, onDocument }: SourceEditorProps) {
  const listId = useId();
  const completion = useCompletion(area, useFieldVariables());
  const completing = completion.options.length > 0;
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <Button size="sm" icon={<FileText aria-hidden />} className="self-start" onClick={onDocument}>
        Edit as document
      </Button>
      <Field
        label="Letter (HTML)"
        hint={
          !readOnly && (
            <>
              HTML with variables. Type <Kbd>{"{{"}</Kbd> to list them.
            </>
          )
        }
        error={error}
      >
        <div className="relative">
          <Textarea
            {...field}
            ref={(node) => {
              field.ref(node);
              area.current = node;
            }}
            rows={20}
            readOnly={readOnly}
            spellCheck={false}
            autoCapitalize="off"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={completing ? listId : undefined}
            aria-activedescendant={completing ? `${listId}-${completion.active}` : undefined}
            onInput={readOnly ? undefined : completion.update}
            onPaste={readOnly ? undefined : paste}
            onClick={completion.close}
            onScroll={completion.close}
            onKeyDown={completion.press}
            onBlur={(event) => {
              completion.close();
              void field.onBlur(event);
            }}
            className="min-h-80 font-mono text-sm/5 lg:h-[max(24rem,calc(100dvh-28rem))]"
          />
          {!readOnly && <CompletionList id={listId} completion={completion} />}
        </div>
      </Field>
    </div>
  );
}
