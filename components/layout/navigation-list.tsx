"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { drawnBy } from "@/components/ui/drawn-icons";
import { isCurrent, navigation } from "./navigation";

export function NavigationList({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className="flex flex-col gap-4">
      {navigation.map((group) => (
        <ul key={group[0]?.href} className="flex flex-col gap-px">
          {group.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                onClick={onNavigate}
                aria-current={isCurrent(item.href, pathname) ? "page" : undefined}
                className={clsx("nav-link", drawnBy(item.icon))}
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
