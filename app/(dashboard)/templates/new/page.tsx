import { viewerOf } from "@/components/layout/viewer";
import { TemplateEditor } from "@/components/templates/template-editor";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { builtinTemplate } from "@/lib/letters/builtin";

export const metadata = { title: "New template" };

export default async function NewTemplatePage() {
  const member = await requireMemberWith("templates.write");
  const { body, locale } = builtinTemplate(member.locale);
  return (
    <TemplateEditor
      template={null}
      starter={{ name: "", type: "offer", locale, body }}
      viewer={viewerOf(member)}
    />
  );
}
