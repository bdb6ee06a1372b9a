"use client";

import { useMemo } from "react";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { Combobox, type ComboboxOption, type ComboboxSearch } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { WordPlaceholder } from "@/lib/letters/word/placeholder-list";
import type { LetterVariable } from "@/lib/offer-fields/client";
import { variableGroups } from "@/lib/templates/rules";

const optionsOf = (ofFields: readonly LetterVariable[]): ComboboxOption[] =>
  variableGroups(ofFields).flatMap(({ label: group, variables }) =>
    variables.map(({ name, label, example }) => ({
      value: name,
      label: `${group} · ${label}`,
      hint: example,
    })),
  );

/** Finds variables that have each word in their label, name or example. */
const searchIn =
  (options: readonly ComboboxOption[]): ComboboxSearch =>
  async (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return options.filter(({ value, label, hint }) => {
      const text = `${label} ${value} ${hint}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  };

type PlaceholderFieldsProps = {
  placeholders: readonly WordPlaceholder[];
  variables: ReadonlyMap<number, string | null>;
  onMap: (index: number, variable: string | null) => void;
};

/** Lists a document's placeholders, each with the variable that replaces it. */
export function PlaceholderFields({ placeholders, variables, onMap }: PlaceholderFieldsProps) {
  const ofFields = useFieldVariables();
  const options = useMemo(() => optionsOf(ofFields), [ofFields]);
  const open = placeholders.filter(({ index }) => !variables.get(index)).length;
  return (
    <Section
      title="Placeholders"
      description={
        open === 0
          ? "Each is replaced by a variable."
          : `${open} of ${placeholders.length} ${open === 1 ? "has" : "have"} no variable. A placeholder without one stays as text: replace it before you send a letter.`
      }
      level={3}
    >
      <ul className="flex flex-col divide-y">
        {placeholders.map(({ index, text, count, context }) => (
          <li key={index} className="py-3 first:pt-0">
            <Field
              label={<span className="wrap-anywhere font-mono">{text}</span>}
              note={count > 1 ? `${count} times` : undefined}
              hint={context !== text && <Context text={text} context={context} />}
            >
              <Combobox
                value={options.find(({ value }) => value === variables.get(index)) ?? null}
                onValueChange={(option) => onMap(index, option?.value ?? null)}
                search={searchIn(options)}
                placeholder="No variable"
                emptyText="No variable matches"
              />
            </Field>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Shows the words around a placeholder. */
function Context({ text, context }: { text: string; context: string }) {
  const at = context.indexOf(text);
  return (
    <span className="wrap-anywhere line-clamp-2">
      {context.slice(0, at)}
      <mark className="rounded-sm bg-warning-soft px-0.5 text-ink">{text}</mark>
      {context.slice(at + text.length)}
    </span>
  );
}
