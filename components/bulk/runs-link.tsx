import { ListChecks } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";

/** Leads from where runs start to the ones that were started before. */
export function RunsLink() {
  return (
    <ButtonLink href="/bulk" size="sm" variant="ghost" icon={<ListChecks aria-hidden />}>
      Bulk runs
    </ButtonLink>
  );
}
