"use client";

import { Braces, Code, Split } from "lucide-react";
import { type ClipboardEvent, type RefObject, useId, useMemo } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { lossText } from "@/lib/letters/imported/loss-text";
import { pastedSource } from "@/lib/letters/paste/pasted-source";
import { CompletionList } from "./completion-list";
import { InsertMenu } from "./insert-menu";
import { conditionOf, elementGroups, snippets, variableMenu } from "./snippets";
import { insertText, wrapSelection } from "./text-editing";
import { useCompletion } from "./use-completion";

type BodyEditorProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  field: UseFormRegisterReturn;
  error?: string;
  readOnly: boolean;
};

/** Pastes a document's formatting as HTML, and reports what a letter can't have. */
function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
  const pasted = pastedSource(event.clipboardData);
  if (!pasted) return;
  event.preventDefault();
  insertText(event.currentTarget, pasted.html);
  const [first, ...others] = pasted.losses.map(lossText);
  if (first) notify.partly("Pasted without some parts", `${[first, ...others].join(". ")}.`);
}

/** Edits the template's text, with insert menus and completion after `{{`. */
export function BodyEditor({ area, field, error, readOnly }: BodyEditorProps) {
  const listId = useId();
  const ofFields = useFieldVariables();
  const variables = useMemo(() => variableMenu(ofFields), [ofFields]);
  const completion = useCompletion(area, ofFields);
  const inText = (change: (text: HTMLTextAreaElement) => void) => {
    if (area.current) change(area.current);
  };
  const focus = () => area.current?.focus();
  const completing = completion.options.length > 0;
  return (
    <div className="flex min-h-0 flex-col gap-2">
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          <InsertMenu
            label="Variable"
            icon={<Braces aria-hidden />}
            groups={variables}
            onChoose={(name) => inText((text) => insertText(text, `{{ ${name} }}`))}
            onCancel={focus}
          />
          <InsertMenu
            label="Condition"
            icon={<Split aria-hidden />}
            groups={variables}
            onChoose={(name) => inText((text) => wrapSelection(text, conditionOf(name)))}
            onCancel={focus}
          />
          <InsertMenu
            label="Element"
            icon={<Code aria-hidden />}
            groups={elementGroups}
            onChoose={(value) => {
              const snippet = snippets[value];
              if (snippet) inText((text) => wrapSelection(text, snippet));
            }}
            onCancel={focus}
          />
        </div>
      )}
      <Field
        label="Text"
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
