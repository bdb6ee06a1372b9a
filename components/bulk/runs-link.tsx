import { ListChecks } from "lucide-react";
import type { HeaderLink } from "@/components/layout/header-links";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

const icon = <Icon of={ListChecks} />;

/** The list of runs, for the headers of lists and imports. */
export const runsLink: HeaderLink = { href: "/bulk", label: "Bulk runs", icon };

/** Leads from where runs start to the ones that were started before. */
export function RunsLink() {
  return (
    <ButtonLink href="/bulk" size="sm" variant="ghost" icon={icon}>
      Bulk runs
    </ButtonLink>
  );
}
