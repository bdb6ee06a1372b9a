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
          One row makes one person eligible for one test; people whom the account does not have are
          made with it. A date is a day (2027-03-31), which opens a window at 00:00 UTC and ends one
          at 23:59 UTC, or a moment in UTC (2027-03-31T12:00:00Z). Several portions, vouchers or
          accommodations are divided by semicolons.
        </p>
        <FileChooser kind="import_eligibilities" settings={{}} />
      </PageBody>
    </>
  );
}
