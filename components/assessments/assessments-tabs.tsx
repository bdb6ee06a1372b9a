"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabStyle, tabsListStyle } from "@/components/ui/tab-style";

const tabs = [
  { href: "/assessments", label: "Assessments" },
  { href: "/assessments/invitations", label: "Invitations" },
  { href: "/assessments/sittings", label: "Sittings" },
];

/** Shows the tabs of the assessments section. */
export function AssessmentsTabs() {
  const pathname = usePathname();
  return (
    <div className="shrink-0 border-b px-3 sm:px-4 md:px-6 [&>nav]:border-b-0">
      <nav aria-label="Assessments" className={tabsListStyle}>
        {tabs.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === pathname ? "page" : undefined}
            className={tabStyle}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
