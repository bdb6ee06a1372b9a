"use client";

import Link from "next/link";
import { Mark } from "./mark";
import { NavigationList } from "./navigation-list";
import type { Person } from "./person";
import { UserMenu } from "./user-menu";

type SidebarProps = { person: Person; onShowKeys: () => void; onNavigate?: () => void };

export function SidebarContent({ person, onShowKeys, onNavigate }: SidebarProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-1">
        <NavigationList onNavigate={onNavigate} />
      </div>
      <div className="border-t p-2">
        <UserMenu person={person} onShowKeys={onShowKeys} />
      </div>
    </div>
  );
}

export function Sidebar(props: SidebarProps) {
  return (
    <aside
      aria-label="Navigation"
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r bg-sunken md:flex print:hidden"
    >
      <Link
        href="/"
        className="m-2 flex h-10 items-center gap-2.5 rounded-md px-2 font-semibold focus-visible:-outline-offset-1"
      >
        <Mark />
        <span className="truncate">{props.person.accountName}</span>
      </Link>
      <SidebarContent {...props} />
    </aside>
  );
}
