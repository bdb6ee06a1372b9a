"use client";

import type { Editor } from "@tiptap/core";
import { Table } from "lucide-react";
import { Toolbar } from "radix-ui";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

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
    <DropdownMenu
      align="start"
      trigger={
        <Toolbar.Button asChild>
          <IconButton label="Table" size="sm">
            <Table aria-hidden />
          </IconButton>
        </Toolbar.Button>
      }
    >
      {steps.map((group, at) => (
        <div key={group[0][0]}>
          {at > 0 && <DropdownMenuSeparator />}
          {group.map(([label, run]) => (
            <DropdownMenuItem key={label} onSelect={() => run(editor)}>
              {label}
            </DropdownMenuItem>
          ))}
        </div>
      ))}
    </DropdownMenu>
  );
}
