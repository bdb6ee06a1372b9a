import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { loadTemplateSearch, templateFilters } from "@/components/templates/template-search";
import { TemplatesScreen } from "@/components/templates/templates-screen";
import { ImportTemplate } from "@/components/templates/word/import-template";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";
import { templateListOptions } from "@/lib/templates/client";
import { listTemplates } from "@/lib/templates/queries";

export const metadata = { title: "Templates" };

export default async function TemplatesPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("templates.read");
  const filters = templateFilters(await loadTemplateSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, templateListOptions(filters), (limit) =>
    listTemplates(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Templates"
        secondary={member.permissions.has("templates.write") && <ImportTemplate />}
        action={
          member.permissions.has("templates.write") && (
            <ButtonLink href="/templates/new" variant="primary" icon={<Icon of={Plus} />}>
              New template
            </ButtonLink>
          )
        }
      />
      <TemplatesScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
