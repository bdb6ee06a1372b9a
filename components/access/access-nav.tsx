"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { centerInRow } from "@/components/ui/center-in-row";

const pages = [
  { href: "/settings/access/keys", label: "API keys" },
  { href: "/settings/access/clients", label: "OAuth clients" },
  { href: "/settings/access/basic", label: "Basic credentials" },
  { href: "/settings/access/calls", label: "Calls" },
];

export function AccessNav() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Access"
      className="flex shrink-0 gap-1 overflow-x-auto px-3 pt-2.5 pb-1.5 sm:px-4 md:px-6"
    >
      {pages.map(({ href, label }) => (
        <Link
          key={href}
          ref={pathname === href ? centerInRow : undefined}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className="inline-flex h-7 shrink-0 items-center rounded-md px-2.5 font-medium text-muted text-sm hover:bg-hover hover:text-ink focus-visible:-outline-offset-1 aria-[current=page]:bg-selected aria-[current=page]:text-ink pointer-coarse:h-10"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
