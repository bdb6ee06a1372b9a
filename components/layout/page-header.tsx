"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { NavigationButton, SearchButton } from "./header-buttons";
import { type HeaderLink, HeaderLinks } from "./header-links";
import { InboxButton } from "./inbox-button";
import { RecordSteps } from "./record-steps";

type PageHeaderProps = {
  title: ReactNode;
  crumbs?: { label: string; href: string }[];
  badge?: ReactNode;
  /** Less used ways on: buttons, on phones a menu. */
  links?: HeaderLink[];
  /** A menu of less used actions. */
  secondary?: ReactNode;
  action?: ReactNode;
};

export function PageHeader({
  title,
  crumbs = [],
  badge,
  links = [],
  secondary,
  action,
}: PageHeaderProps) {
  return (
    <header className="page-header">
      <NavigationButton />
      <div className="flex min-w-0 flex-1 items-center gap-1.5">
        {crumbs.length > 0 && (
          <nav aria-label="Breadcrumb" className="hidden shrink-0 sm:block">
            <ol className="flex items-center gap-1.5 text-muted">
              {crumbs.map((crumb) => (
                <li key={crumb.href} className="flex items-center gap-1.5">
                  <Link href={crumb.href} className="rounded-sm hover:text-ink">
                    {crumb.label}
                  </Link>
                  <ChevronRight aria-hidden className="size-3.5 text-faint" />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="min-w-0 truncate font-semibold">{title}</h1>
        {badge}
      </div>
      <div className="flex shrink-0 items-center gap-2 max-sm:gap-1">
        <RecordSteps />
        <SearchButton />
        <InboxButton />
        <HeaderLinks links={links} />
        {secondary}
        {action}
      </div>
    </header>
  );
}
