import { FileChooser } from "@/components/bulk/file-chooser";
import { runsLink } from "@/components/bulk/runs-link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "Import candidates" };

export default async function ImportPage() {
  const { locale } = await requireMemberWith("candidates.write");
  return (
    <>
      <PageHeader
        title="Import candidates"
        crumbs={[{ label: "Candidates", href: "/candidates" }]}
        links={[runsLink]}
      />
      <PageBody width="prose">
        <FileChooser kind="import_candidates" settings={{}} locale={locale} />
      </PageBody>
    </>
  );
}
