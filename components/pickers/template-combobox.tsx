"use client";

import { useState } from "react";
import { Combobox, type ComboboxOption, type ComboboxSearch } from "@/components/ui/combobox";
import type { TemplateType } from "@/lib/templates/client";
import { NewTemplateDialog } from "./new-template-dialog";

type TemplateComboboxProps = {
  type: TemplateType;
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  search: ComboboxSearch;
  /** What is used if none is chosen. */
  placeholder: string;
  emptyText: string;
};

/** Lets the user search for a template, or create the one that isn't there yet. */
export function TemplateCombobox({ type, ...combobox }: TemplateComboboxProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <>
      <Combobox {...combobox} create={{ label: "Create a template", onCreate: setName }} />
      {name !== null && (
        <NewTemplateDialog
          type={type}
          name={name}
          onClose={() => setName(null)}
          onCreated={(template) =>
            combobox.onValueChange({ value: String(template.id), label: template.name })
          }
        />
      )}
    </>
  );
}
