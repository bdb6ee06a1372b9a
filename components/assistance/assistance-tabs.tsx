"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabStyle, tabsListStyle } from "@/components/ui/tab-style";

const coupons = "/assistance/coupons";

/** Shows the tabs of the assistance section. */
export function AssistanceTabs() {
  const inCoupons = usePathname().startsWith(coupons);
  const tabs = [
    { href: "/assistance", label: "Offers to assist", current: !inCoupons },
    { href: coupons, label: "Coupons", current: inCoupons },
  ];
  return (
    <div className="shrink-0 border-b px-3 sm:px-4 md:px-6 [&>nav]:border-b-0">
      <nav aria-label="Assistance" className={tabsListStyle}>
        {tabs.map(({ href, label, current }) => (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={tabStyle}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
