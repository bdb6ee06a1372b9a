"use client";

import { ChevronDown, Plus } from "lucide-react";
import { Toolbar } from "radix-ui";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { blockItems } from "./insertions";

type InsertBlockMenuProps = { hasVariables: boolean; onInsert: (name: string) => void };

const groups = ["Lists and tables", "Page"];

/** Inserts tables, images and what structures a page. */
export function InsertBlockMenu({ hasVariables, onInsert }: InsertBlockMenuProps) {
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
      {groups.map((group, index) => (
        <div key={group}>
          {index > 0 && <DropdownMenuSeparator />}
          {items
            .filter((item) => item.group === group)
            .map(({ value, label }) => (
              <DropdownMenuItem key={value} onSelect={() => onInsert(value)}>
                {label}
              </DropdownMenuItem>
            ))}
        </div>
      ))}
    </DropdownMenu>
  );
}
