"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { centerInRow } from "./center-in-row";
import { tabStyle, tabsListStyle } from "./tab-style";

type NavTabsProps = { label: string; items: readonly { href: string; label: string }[] };

export function NavTabs({ label, items }: NavTabsProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className={tabsListStyle}>
      {items.map((item) => {
        const current = pathname === item.href || pathname.startsWith(`${item.href}/`);
        return (
          <Link
            key={item.href}
            ref={current ? centerInRow : undefined}
            href={item.href}
            aria-current={current ? "page" : undefined}
            className={tabStyle}
          >
            {item.label}
          </Link>
        );
      })}
    </nav>
  );
}
