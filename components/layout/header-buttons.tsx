"use client";

import { Menu, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { useModifierKey } from "@/components/ui/modifier-key";
import { useShell } from "./shell-context";

export function NavigationButton() {
  const { openNavigation } = useShell();
  return (
    <IconButton label="Menu" className="-ml-1 md:hidden" onClick={openNavigation}>
      <Icon of={Menu} />
    </IconButton>
  );
}

export function SearchButton() {
  const shortcut = `${useModifierKey()} K`;
  const { openPalette } = useShell();
  return (
    <>
      <Button
        icon={<Icon of={Search} />}
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
        className="pr-1.5 font-normal text-muted max-lg:hidden"
      >
        Find
        <span aria-hidden className="ml-4">
          <Kbd>{shortcut}</Kbd>
        </span>
      </Button>
      <IconButton label="Find" shortcut={shortcut} className="lg:hidden" onClick={openPalette}>
        <Icon of={Search} />
      </IconButton>
    </>
  );
}
