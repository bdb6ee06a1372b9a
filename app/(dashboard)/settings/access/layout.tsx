import type { ReactNode } from "react";
import { NavTabs } from "@/components/ui/nav-tabs";
import { requireMemberWith } from "@/lib/auth/page-actor";

const pages = [
  { href: "/settings/access/keys", label: "API keys" },
  { href: "/settings/access/clients", label: "OAuth clients" },
  { href: "/settings/access/basic", label: "Basic credentials" },
  { href: "/settings/access/calls", label: "API calls" },
];

export default async function AccessLayout({ children }: { children: ReactNode }) {
  await requireMemberWith("keys.manage");
  return (
    <>
      <NavTabs label="Access" items={pages} look="pills" />
      {children}
    </>
  );
}
