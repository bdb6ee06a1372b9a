import { FileChooser } from "@/components/bulk/file-chooser";
import { runsLink } from "@/components/bulk/runs-link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "Import eligibilities" };

export default async function ImportEligibilitiesPage() {
  const { locale } = await requireMemberWith("eligibility.write");
  return (
    <>
      <PageHeader
        title="Import eligibilities"
        crumbs={[{ label: "Eligibility", href: "/eligibility" }]}
        links={[runsLink]}
      />
      <PageBody width="prose">
        <p className="text-muted">
          Each row creates an eligibility for one candidate and one test. New candidates are added
          automatically. Enter a date, such as 2027-03-31 (windows open at 00:00 UTC and end at
          23:59 UTC), or a UTC time, such as 2027-03-31T12:00:00Z. Separate multiple portions,
          vouchers or accommodations with semicolons.
        </p>
        <FileChooser kind="import_eligibilities" settings={{}} locale={locale} />
      </PageBody>
    </>
  );
}
