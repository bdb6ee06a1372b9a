"use client";

import { FileText } from "lucide-react";
import { type RefObject, useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { sourceEvents } from "@/components/letters/edit-source";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { CompletionList } from "./completion-list";
import { useCompletion } from "./use-completion";

type SourceEditorProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  field: UseFormRegisterReturn;
  error?: string;
  readOnly: boolean;
  onDocument: () => void;
};

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
            {...(!readOnly && sourceEvents)}
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
