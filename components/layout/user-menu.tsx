"use client";

import { BookOpen, ChevronsUpDown, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { signOut } from "@/components/auth/sign-out";
import {
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Icon } from "@/components/ui/icon";
import { type Theme, useTheme } from "@/components/ui/theme";
import { askToLeave } from "@/components/ui/unsaved-work";
import { initials } from "@/lib/format/names";
import type { Person } from "./person";

const themes: { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: "system", label: "System", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
];

type UserMenuProps = { person: Person; onShowKeys: () => void };

export function UserMenu({ person, onShowKeys }: UserMenuProps) {
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu
      align="start"
      side="top"
      className="w-(--radix-dropdown-menu-trigger-width)"
      trigger={
        <button
          type="button"
          className="flex w-full items-center gap-2.5 rounded-md p-2 text-left hover:bg-hover focus-visible:-outline-offset-1 data-[state=open]:bg-hover"
        >
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink text-xs"
          >
            {initials(person.name)}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium text-sm">{person.name}</span>
            <span className="block truncate text-muted text-xs first-letter:uppercase">
              {person.role}
            </span>
          </span>
          <Icon of={ChevronsUpDown} className="text-faint" />
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{person.accountName}</p>
        <p className="truncate text-muted text-sm">{person.email}</p>
      </div>
      <DropdownMenuSeparator />
      <DropdownMenuRadioGroup
        label="Theme"
        value={theme}
        onValueChange={setTheme}
        options={themes}
      />
      <DropdownMenuSeparator />
      <DropdownMenuItem icon={<Keyboard aria-hidden />} shortcut="?" onSelect={onShowKeys}>
        Keyboard shortcuts
      </DropdownMenuItem>
      <DropdownMenuItem icon={<BookOpen aria-hidden />} href="/api-docs">
        API reference
      </DropdownMenuItem>
      <DropdownMenuItem
        icon={<LogOut aria-hidden />}
        onSelect={() => askToLeave(() => void signOut("/sign-in"))}
      >
        Sign out
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
