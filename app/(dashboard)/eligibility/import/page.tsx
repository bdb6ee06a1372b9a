import { FileChooser } from "@/components/bulk/file-chooser";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "Import eligibilities" };

export default async function ImportEligibilitiesPage() {
  await requireMemberWith("eligibility.write");
  return (
    <>
      <PageHeader
        title="Import eligibilities"
        crumbs={[{ label: "Eligibility", href: "/eligibility" }]}
      />
      <PageBody width="prose">
        <p className="mb-6 text-muted">
          Each row creates an eligibility of one person for one test. People who aren't in your
          account yet are created too. Dates are days (2027-03-31), which open a window at 00:00 UTC
          and end one at 23:59 UTC, or times in UTC (2027-03-31T12:00:00Z). Separate several
          portions, vouchers or accommodations with semicolons.
        </p>
        <FileChooser kind="import_eligibilities" settings={{}} />
      </PageBody>
    </>
  );
}
