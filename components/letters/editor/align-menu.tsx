"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { AlignCenter, AlignJustify, AlignLeft, AlignRight, ChevronDown } from "lucide-react";
import { DropdownMenuRadioGroup } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { type Alignment, alignmentOf, setAlignment } from "./alignment";
import { ToolbarMenu } from "./toolbar-menu";

const options = [
  { value: "start", label: "Start", icon: <AlignLeft aria-hidden /> },
  { value: "center", label: "Center", icon: <AlignCenter aria-hidden /> },
  { value: "end", label: "End", icon: <AlignRight aria-hidden /> },
  { value: "justify", label: "Justify", icon: <AlignJustify aria-hidden /> },
] as const;

/** Aligns the selected paragraphs and headings. */
export function AlignMenu({ editor }: { editor: Editor }) {
  const value = useEditorState({ editor, selector: ({ editor: { state } }) => alignmentOf(state) });
  const current = options.find((option) => option.value === value) ?? options[0];
  return (
    <ToolbarMenu
      onClose={() => editor.commands.focus()}
      trigger={
        <IconButton label={`Alignment: ${current.label}`} size="sm" className="w-auto px-1.5">
          {current.icon}
          <ChevronDown aria-hidden className="size-3 text-muted" />
        </IconButton>
      }
    >
      {() => (
        <DropdownMenuRadioGroup<Alignment>
          label="Alignment"
          value={value}
          onValueChange={(next) => setAlignment(editor, next)}
          options={options}
        />
      )}
    </ToolbarMenu>
  );
}
