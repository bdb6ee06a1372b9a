"use client";

import { ChevronDown, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { blockItems } from "./insertions";
import { ToolbarMenu } from "./toolbar-menu";

type InsertBlockMenuProps = {
  hasVariables: boolean;
  onInsert: (name: string) => void;
  onClose: () => void;
};

const groups = ["Lists and tables", "Page"];

/** Inserts tables, images and what structures a page. */
export function InsertBlockMenu({ hasVariables, onInsert, onClose }: InsertBlockMenuProps) {
  const items = blockItems("", hasVariables);
  return (
    <ToolbarMenu
      onClose={onClose}
      trigger={
        <Button size="sm" variant="ghost" icon={<Plus aria-hidden />}>
          Insert
          <ChevronDown aria-hidden className="-mr-1 text-muted" />
        </Button>
      }
    >
      {(choose) =>
        groups.map((group, index) => (
          <div key={group}>
            {index > 0 && <DropdownMenuSeparator />}
            {items
              .filter((item) => item.group === group)
              .map(({ value, label }) => (
                <DropdownMenuItem key={value} onSelect={() => choose(() => onInsert(value))}>
                  {label}
                </DropdownMenuItem>
              ))}
          </div>
        ))
      }
    </ToolbarMenu>
  );
}
