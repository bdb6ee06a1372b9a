"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import { AccountFormatContext } from "@/components/ui/account-format";
import { FloatingContext } from "@/components/ui/floating";
import { Sheet } from "@/components/ui/sheet";
import { KeyList } from "./key-list";
import type { Person } from "./person";
import { ShellContext } from "./shell-context";
import { Sidebar, SidebarContent } from "./sidebar";
import { SkipLink } from "./skip-link";
import { useShortcuts } from "./use-shortcuts";

const CommandPalette = dynamic(() =>
  import("./command-palette").then((module) => module.CommandPalette),
);

type Panel = "navigation" | "palette" | "keys" | null;

type AppShellProps = {
  person: Person;
  locale: string;
  today: string;
  children: ReactNode;
};

export function AppShell({ person, locale, today, children }: AppShellProps) {
  const [floating, setFloating] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const shell = useMemo(
    () => ({
      openNavigation: () => setPanel("navigation"),
      openPalette: () => setPanel("palette"),
    }),
    [],
  );
  const format = useMemo(() => ({ locale, today }), [locale, today]);
  useShortcuts({
    openPalette: shell.openPalette,
    showKeys: () => setPanel("keys"),
  });

  const close = () => setPanel(null);
  const showKeys = () => setPanel("keys");
  return (
    <ShellContext value={shell}>
      <AccountFormatContext value={format}>
        <FloatingContext value={floating}>
          <SkipLink />
          <div className="flex min-h-dvh items-start">
            <Sidebar person={person} onShowKeys={showKeys} />
            <main
              id="main"
              tabIndex={-1}
              className="flex min-h-dvh min-w-0 flex-1 flex-col outline-none has-[[data-fill]]:h-dvh print:h-auto"
            >
              {children}
              <div ref={setFloating} />
            </main>
          </div>
          <Sheet
            open={panel === "navigation"}
            onOpenChange={close}
            side="left"
            title={person.accountName}
            className="bg-sunken"
            contentClassName="p-0 pt-2"
          >
            <SidebarContent person={person} onShowKeys={showKeys} onNavigate={close} />
          </Sheet>
          {panel === "palette" && (
            <CommandPalette role={person.role} onClose={close} onShowKeys={showKeys} />
          )}
          <KeyList open={panel === "keys"} onOpenChange={close} />
        </FloatingContext>
      </AccountFormatContext>
    </ShellContext>
  );
}
