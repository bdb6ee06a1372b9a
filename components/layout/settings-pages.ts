import type { Permission } from "@/lib/auth/permissions";

const pages: { href: string; label: string; permission: Permission | null }[] = [
  { href: "/settings/members", label: "Members", permission: "members.read" },
  { href: "/settings/offer-fields", label: "Offer fields", permission: "account.manage" },
  { href: "/settings/access", label: "Access", permission: "keys.manage" },
  { href: "/settings/partners", label: "Partners", permission: "assessments.read" },
  { href: "/settings/webhooks", label: "Webhooks", permission: "webhooks.manage" },
  { href: "/settings/branding", label: "Branding", permission: "account.manage" },
  { href: "/settings/account", label: "Account", permission: null },
  { href: "/settings/notifications", label: "Notifications", permission: null },
  { href: "/settings/outbox", label: "Outbox", permission: "outbox.read" },
  { href: "/settings/audit", label: "Audit", permission: "audit.read" },
  { href: "/settings/health", label: "Health", permission: "health.read" },
];

/** Returns the settings pages that a member may see, in order. Never empty. */
export const settingsPages = (member: { permissions: ReadonlySet<Permission> }) =>
  pages
    .filter(({ permission }) => permission === null || member.permissions.has(permission))
    .map(({ href, label }) => ({ href, label }));
