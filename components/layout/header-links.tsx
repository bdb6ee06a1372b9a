"use client";

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";

export type HeaderLink = { href: string; label: string; icon: ReactNode };

/** Shows a page's less used ways on as buttons, on a phone in a menu. */
export function HeaderLinks({ links }: { links: HeaderLink[] }) {
  if (links.length === 0) return null;
  return (
    <>
      {links.map(({ href, label, icon }) => (
        <ButtonLink key={href} href={href} icon={icon} className="max-sm:hidden">
          {label}
        </ButtonLink>
      ))}
      <DropdownMenu
        trigger={
          <IconButton label="More" className="sm:hidden">
            <Icon of={Ellipsis} />
          </IconButton>
        }
      >
        {links.map(({ href, label, icon }) => (
          <DropdownMenuItem key={href} href={href} icon={icon}>
            {label}
          </DropdownMenuItem>
        ))}
      </DropdownMenu>
    </>
  );
}
