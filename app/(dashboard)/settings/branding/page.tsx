import { BrandingForm } from "@/components/branding/branding-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { getBrandingOrThrow } from "@/lib/branding/queries";

export const metadata = { title: "Branding" };

export default async function BrandingPage() {
  const member = await requireMemberWith("account.manage");
  return (
    <>
      <PageHeader title="Branding" />
      <PageBody>
        <BrandingForm branding={await getBrandingOrThrow(member)} />
      </PageBody>
    </>
  );
}
