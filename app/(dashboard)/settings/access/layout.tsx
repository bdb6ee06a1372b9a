import type { ReactNode } from "react";
import { AccessNav } from "@/components/access/access-nav";
import { requireMemberWith } from "@/lib/auth/page-actor";

export default async function AccessLayout({ children }: { children: ReactNode }) {
  await requireMemberWith("keys.manage");
  return (
    <>
      <AccessNav />
      {children}
    </>
  );
}
