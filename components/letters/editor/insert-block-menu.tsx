"use client";

import type { Editor } from "@tiptap/core";
import { ChevronDown, Plus } from "lucide-react";
import { Toolbar } from "radix-ui";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { blockItems, insertions } from "./insertions";

type InsertBlockMenuProps = { editor: Editor; hasVariables: boolean; onImage: () => void };

const groups = ["Lists and tables", "Page"];

/** Inserts tables, images and what structures a page. */
export function InsertBlockMenu({ editor, hasVariables, onImage }: InsertBlockMenuProps) {
  const items = blockItems("", hasVariables);
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Toolbar.Button asChild>
          <Button size="sm" variant="ghost" icon={<Plus aria-hidden />}>
            Insert
            <ChevronDown aria-hidden className="-mr-1 text-muted" />
          </Button>
        </Toolbar.Button>
      }
    >
      {groups.map((group) => (
        <div key={group}>
          {items
            .filter((item) => item.group === group)
            .map(({ value, label }) => (
              <DropdownMenuItem key={value} onSelect={() => insertions[value]?.run(editor)}>
                {label}
              </DropdownMenuItem>
            ))}
          <DropdownMenuSeparator />
        </div>
      ))}
      <DropdownMenuItem onSelect={onImage}>Image…</DropdownMenuItem>
    </DropdownMenu>
  );
}
