"use client";

import { Command } from "cmdk";
import { ChevronDown } from "lucide-react";
import { Popover, Toolbar } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { floatingStyle } from "@/components/ui/popover";

export type InsertGroup = {
  label: string;
  items: readonly { value: string; label: string; hint?: string }[];
};

type InsertMenuProps = {
  label: string;
  icon: ReactNode;
  groups: readonly InsertGroup[];
  /** Called when the menu closes, so that the text can take focus. */
  onChoose: (value: string) => void;
  onCancel: () => void;
};

const groupStyle =
  "**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs";

/** Shows a button of a toolbar that opens a searchable list of insertable items. */
export function InsertMenu({ label, icon, groups, onChoose, onCancel }: InsertMenuProps) {
  const [open, setOpen] = useState(false);
  const chosen = useRef<string | null>(null);

  function close(event: Event) {
    event.preventDefault();
    if (chosen.current !== null) onChoose(chosen.current);
    else if (document.activeElement === document.body) onCancel();
    chosen.current = null;
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Toolbar.Button asChild>
          <Button size="sm" variant="ghost" icon={icon}>
            {label}
            <ChevronDown aria-hidden className="-mr-1 text-muted" />
          </Button>
        </Toolbar.Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={close}
          className={cn(floatingStyle, "w-80 max-w-[calc(100vw-1rem)] overflow-hidden")}
        >
          <Command label={label} loop>
            <Command.Input
              placeholder="Search"
              className="h-9 w-full border-b bg-transparent px-3 outline-none placeholder:text-faint"
            />
            <Command.List className={cn("max-h-72 overflow-y-auto p-1", groupStyle)}>
              <Command.Empty className="px-2 py-1.5 text-muted text-sm">No results</Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group.label} heading={group.label}>
                  {group.items.map((item) => (
                    <Command.Item
                      key={item.value}
                      value={`${item.label} ${item.value} ${group.label}`}
                      onSelect={() => {
                        chosen.current = item.value;
                        setOpen(false);
                      }}
                      className="flex min-h-8 cursor-default items-baseline justify-between gap-3 rounded-md px-2 py-1 data-[selected=true]:bg-hover touch:min-h-11"
                    >
                      <span className="shrink-0">{item.label}</span>
                      {item.hint && (
                        <span className="min-w-0 truncate text-muted text-xs">{item.hint}</span>
                      )}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
