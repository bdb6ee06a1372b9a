"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useMemo, useState } from "react";
import { signOut } from "@/components/auth/sign-out";
import { Kbd } from "@/components/ui/kbd";
import { type Theme, useTheme } from "@/components/ui/theme";
import { askToLeave } from "@/components/ui/unsaved-work";
import { rolePermissions } from "@/lib/auth/permissions";
import { type PaletteEntry, paletteEntries } from "./palette-entries";
import { useRecordSearch } from "./use-record-search";

type CommandPaletteProps = { role: string; onClose: () => void; onShowKeys: () => void };

const groupStyle =
  "**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-3 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs";

export function CommandPalette({ role, onClose, onShowKeys }: CommandPaletteProps) {
  const router = useRouter();
  const [text, setText] = useState("");
  const { records, searching, failed } = useRecordSearch(text);
  const { setTheme } = useTheme();
  const entries = useMemo(
    () => paletteEntries(text, records, rolePermissions[role as keyof typeof rolePermissions]),
    [text, records, role],
  );
  const groups = [...new Set(entries.map((entry) => entry.group))];

  function choose(entry: PaletteEntry) {
    onClose();
    const { href } = entry;
    if (href) askToLeave(() => router.push(href));
    else if (entry.command === "keys") onShowKeys();
    else if (entry.command === "sign-out") askToLeave(() => void signOut("/sign-in"));
    else if (entry.command) setTheme(entry.command.replace("theme-", "") as Theme);
  }

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-40 mx-auto max-w-xl animate-rise overflow-hidden rounded-xl bg-surface shadow-dialog sm:top-[14vh]"
        >
          <Dialog.Title className="sr-only">Find a record or an action</Dialog.Title>
          <Command shouldFilter={false} loop label="Find a record or an action">
            <div className="flex items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Find offers, candidates, jobs, templates or an action"
                className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(28rem,60vh)] scroll-py-2 overflow-y-auto p-2 pt-0">
              {groups.map((group) => (
                <Command.Group key={group} heading={group} className={groupStyle}>
                  {entries
                    .filter((entry) => entry.group === group)
                    .map((entry) => (
                      <PaletteItem key={entry.id} entry={entry} onSelect={() => choose(entry)} />
                    ))}
                </Command.Group>
              ))}
            </Command.List>
            <div role="status" className="text-center text-muted">
              {failed && <p className="p-4">Search failed. Type again to retry.</p>}
              {searching && entries.length === 0 && <p className="p-6">Searching…</p>}
              {!searching && !failed && entries.length === 0 && (
                <p className="p-6">No results for “{text.trim()}”</p>
              )}
            </div>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteItem({ entry, onSelect }: { entry: PaletteEntry; onSelect: () => void }) {
  return (
    <Command.Item
      value={entry.id}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2 py-1 aria-selected:bg-hover touch:min-h-11"
    >
      <entry.icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="max-w-full shrink-0 truncate">{entry.label}</span>
      <span className="min-w-0 flex-1 truncate text-muted text-sm">{entry.hint}</span>
      {entry.keys && (
        <span className="flex gap-1">
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </Command.Item>
  );
}
