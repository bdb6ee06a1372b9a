import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { LiveUpdates } from "@/components/layout/live-updates";
import { Providers } from "@/components/layout/providers";
import { RoleNotice } from "@/components/layout/role-notice";
import { requireMember } from "@/lib/auth/page-actor";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, email, role, accountName } = await requireMember();
  return (
    <Providers>
      <LiveUpdates />
      <RoleNotice />
      <AppShell person={{ name, email, role, accountName }}>{children}</AppShell>
    </Providers>
  );
}
