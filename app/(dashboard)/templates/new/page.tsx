import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { TemplateEditor } from "@/components/templates/template-editor";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { draftKey } from "@/lib/drafts/client";
import { getDrafts } from "@/lib/drafts/queries";
import { newTemplate } from "@/lib/drafts/schema";
import { builtinTemplate } from "@/lib/letters/builtin";
import { openTemplate } from "@/lib/letters/visual/open-template";

export const metadata = { title: "New template" };

export default async function NewTemplatePage() {
  const member = await requireMemberWith("templates.write");
  const { body, locale } = builtinTemplate(member.locale);
  const client = createPageClient();
  client.setQueryData(draftKey(newTemplate), await getDrafts(member, newTemplate));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TemplateEditor
        template={null}
        starter={{ name: "", type: "offer", locale, body }}
        opened={openTemplate(body)}
        viewer={viewerOf(member)}
      />
    </HydrationBoundary>
  );
}
