import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { TemplateEditor } from "@/components/templates/template-editor";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { draftKey } from "@/lib/drafts/client";
import { getDrafts } from "@/lib/drafts/queries";
import { ofTemplate } from "@/lib/drafts/schema";
import { openTemplate } from "@/lib/letters/visual/open-template";
import { templateOptions } from "@/lib/templates/client";
import { getTemplateOrThrow } from "@/lib/templates/queries";
import { TemplateParams } from "@/lib/templates/schema";

type Props = { params: Promise<{ id: string }> };

const readTemplate = readRecord(TemplateParams, async (id) =>
  getTemplateOrThrow(await requireMemberWith("templates.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readTemplate((await params).id)).name };
}

export default async function TemplatePage({ params }: Props) {
  const member = await requireMemberWith("templates.read");
  const template = await readTemplate((await params).id);
  const client = createPageClient();
  if (member.permissions.has("templates.write")) {
    const subject = ofTemplate(template.id);
    client.setQueryData(draftKey(subject), await getDrafts(member, subject));
  }
  client.setQueryData(templateOptions(template.id).queryKey, template);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TemplateEditor
        key={template.id}
        template={template}
        starter={template}
        opened={openTemplate(template.body)}
        viewer={viewerOf(member)}
      />
    </HydrationBoundary>
  );
}
