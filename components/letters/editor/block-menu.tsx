"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Select } from "@/components/ui/select";

const kinds = [
  { value: "0", label: "Text" },
  { value: "1", label: "Title" },
  { value: "2", label: "Heading" },
  { value: "3", label: "Subheading" },
  { value: "4", label: "Heading 4" },
  { value: "5", label: "Heading 5" },
  { value: "6", label: "Heading 6" },
];

/** Chooses between text and the levels of headings. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const level = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const { parent } = current.state.selection.$from;
      return parent.type.name === "heading" ? String(parent.attrs.level) : "0";
    },
  });
  return (
    <Select
      aria-label="Kind of text"
      value={level}
      className="w-32 shrink-0 touch:[&_select]:h-11 [&_select]:h-7 [&_select]:border-transparent [&_select]:hover:border-line"
      onChange={({ target }) => {
        const chosen = Number(target.value);
        const chain = editor.chain().focus();
        if (chosen === 0) chain.setNode("paragraph").run();
        else chain.setNode("heading", { level: chosen }).run();
      }}
    >
      {kinds
        .filter(({ value }) => Number(value) <= 3 || value === level)
        .map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
    </Select>
  );
}
