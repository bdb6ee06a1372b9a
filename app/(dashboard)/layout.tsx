import type { ReactNode } from "react";
import { signInAgainAction } from "@/app/(auth)/sign-in/actions";
import { SessionGuard } from "@/components/auth/session-guard";
import { AppShell } from "@/components/layout/app-shell";
import { LeaveGuard } from "@/components/layout/leave-guard";
import { LiveUpdates } from "@/components/layout/live-updates";
import { Providers } from "@/components/layout/providers";
import { RoleNotice } from "@/components/layout/role-notice";
import { requireMember } from "@/lib/auth/page-actor";
import { todayIn } from "@/lib/format/calendar";
import { viewerName } from "@/lib/viewer/rules";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const { userId, accountId, name, email, role, accountName, singleSignOn } = member;
  const { locale, timeZone } = member;
  const person = { userId, accountId, name, email, role, accountName, singleSignOn };
  return (
    <Providers viewer={viewerName(member)}>
      <LiveUpdates />
      <RoleNotice />
      <AppShell person={person} locale={locale} today={todayIn(timeZone, new Date())}>
        {children}
      </AppShell>
      <LeaveGuard />
      <SessionGuard person={person} signInAgain={signInAgainAction} />
    </Providers>
  );
}
