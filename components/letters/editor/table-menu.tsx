"use client";

import type { Editor } from "@tiptap/core";
import { Table } from "lucide-react";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { ToolbarMenu } from "./toolbar-menu";

const steps = [
  [
    ["Add row above", (editor: Editor) => editor.chain().focus().addRowBefore().run()],
    ["Add row below", (editor: Editor) => editor.chain().focus().addRowAfter().run()],
    ["Add column before", (editor: Editor) => editor.chain().focus().addColumnBefore().run()],
    ["Add column after", (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ],
  [
    ["Merge or split cells", (editor: Editor) => editor.chain().focus().mergeOrSplit().run()],
    ["Header column", (editor: Editor) => editor.chain().focus().toggleHeaderColumn().run()],
    ["Header row", (editor: Editor) => editor.chain().focus().toggleHeaderRow().run()],
  ],
  [
    ["Delete row", (editor: Editor) => editor.chain().focus().deleteRow().run()],
    ["Delete column", (editor: Editor) => editor.chain().focus().deleteColumn().run()],
    ["Delete table", (editor: Editor) => editor.chain().focus().deleteTable().run()],
  ],
] as const;

/** Changes the table at the caret. */
export function TableMenu({ editor }: { editor: Editor }) {
  return (
    <ToolbarMenu
      onClose={() => editor.commands.focus()}
      trigger={
        <IconButton label="Table" size="sm">
          <Table aria-hidden />
        </IconButton>
      }
    >
      {(choose) =>
        steps.map((group, at) => (
          <div key={group[0][0]}>
            {at > 0 && <DropdownMenuSeparator />}
            {group.map(([label, run]) => (
              <DropdownMenuItem key={label} onSelect={() => choose(() => run(editor))}>
                {label}
              </DropdownMenuItem>
            ))}
          </div>
        ))
      }
    </ToolbarMenu>
  );
}
