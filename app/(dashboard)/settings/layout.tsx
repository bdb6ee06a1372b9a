import type { ReactNode } from "react";
import { settingsPages } from "@/components/layout/settings-pages";
import { NavTabs } from "@/components/ui/nav-tabs";
import { requireMember } from "@/lib/auth/page-actor";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const pages = settingsPages(await requireMember());
  return (
    <div className="flex min-h-0 flex-1 flex-col [&>header]:order-first [&>header]:border-b-0">
      <div className="shrink-0 border-b px-3 sm:px-4 md:px-6 [&>nav]:border-b-0">
        <NavTabs label="Settings" items={pages} />
      </div>
      {children}
    </div>
  );
}
