"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabStyle, tabsListStyle } from "@/components/ui/tab-style";

const beside = [
  { href: "/eligibility/tests", label: "Tests" },
  { href: "/eligibility/codes", label: "Codes" },
];

/** Shows the tabs of the eligibility section. */
export function EligibilityTabs() {
  const pathname = usePathname();
  const current = beside.find(({ href }) => pathname.startsWith(href))?.href ?? "/eligibility";
  return (
    <div className="shrink-0 border-b px-3 sm:px-4 md:px-6 [&>nav]:border-b-0">
      <nav aria-label="Eligibility" className={tabsListStyle}>
        {[{ href: "/eligibility", label: "Eligibilities" }, ...beside].map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === current ? "page" : undefined}
            className={tabStyle}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
