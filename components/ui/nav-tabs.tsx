"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { centerInRow } from "./center-in-row";
import { tabStyle, tabsListStyle } from "./tab-style";

type NavTabsProps = {
  label: string;
  items: readonly { href: string; label: string }[];
  /** Pills stand below tabs that are there already. */
  look?: keyof typeof looks;
};

const looks = {
  tabs: { list: tabsListStyle, item: tabStyle },
  pills: {
    list: "flex shrink-0 gap-1 overflow-x-auto px-3 pt-2.5 pb-1.5 sm:px-4 md:px-6",
    item: "inline-flex h-7 shrink-0 items-center rounded-md px-2.5 font-medium text-muted text-sm hover:bg-hover hover:text-ink focus-visible:-outline-offset-1 aria-[current=page]:bg-selected aria-[current=page]:text-ink touch:h-11",
  },
};

/** Links to pages side by side; the current one is the nearest that the address lies below. */
export function NavTabs({ label, items, look = "tabs" }: NavTabsProps) {
  const pathname = usePathname();
  const [current] = items
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length);
  return (
    <nav aria-label={label} className={looks[look].list}>
      {items.map((item) => (
        <Link
          key={item.href}
          ref={item.href === current ? centerInRow : undefined}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          className={looks[look].item}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
