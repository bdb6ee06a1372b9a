import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { HistoryScreen } from "@/components/templates/history-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";
import { templateOptions, templateVersionsOptions } from "@/lib/templates/client";
import { listVersions } from "@/lib/templates/list-versions";
import { getTemplateOrThrow } from "@/lib/templates/queries";
import { TemplateParams } from "@/lib/templates/schema";

type Props = { params: Promise<{ id: string }> };

const readTemplate = readRecord(TemplateParams, async (id) =>
  getTemplateOrThrow(await requireMemberWith("templates.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `History of ${(await readTemplate((await params).id)).name}` };
}

export default async function TemplateHistoryPage({ params }: Props) {
  const member = await requireMemberWith("templates.read");
  const template = await readTemplate((await params).id);
  const { id } = template;
  const client = createPageClient();
  client.setQueryData(templateOptions(id).queryKey, template);
  await prefetchPage(client, templateVersionsOptions(id), (limit) =>
    listVersions(member, id, { limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HistoryScreen template={template} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
