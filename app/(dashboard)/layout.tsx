import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { LiveUpdates } from "@/components/layout/live-updates";
import { Providers } from "@/components/layout/providers";
import { RoleNotice } from "@/components/layout/role-notice";
import { requireMember } from "@/lib/auth/page-actor";
import { todayIn } from "@/lib/format/calendar";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, email, role, accountName, locale, timeZone } = await requireMember();
  return (
    <Providers>
      <LiveUpdates />
      <RoleNotice />
      <AppShell
        person={{ name, email, role, accountName }}
        locale={locale}
        today={todayIn(timeZone, new Date())}
      >
        {children}
      </AppShell>
    </Providers>
  );
}
