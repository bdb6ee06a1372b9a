import { AccountForm } from "@/components/account/account-form";
import { Memberships } from "@/components/account/memberships";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/ui/section";
import { getAccountOrThrow, listOwnMemberships } from "@/lib/account/queries";
import { requireMember } from "@/lib/auth/page-actor";
import { localeChoices } from "@/lib/format/locales";
import { timeZones } from "@/lib/format/time-zones";

export const metadata = { title: "Account" };

export default async function AccountPage() {
  const member = await requireMember();
  const [account, places] = await Promise.all([
    getAccountOrThrow(member),
    listOwnMemberships(member),
  ]);
  return (
    <>
      <PageHeader title="Account" />
      <PageBody width="prose">
        <Section title="Organisation" description="Shown in letters and on candidate pages.">
          <AccountForm
            account={account}
            timeZones={timeZones(account.timeZone)}
            locales={localeChoices(account.locale)}
            readOnly={!member.permissions.has("account.manage")}
          />
        </Section>
        {places.length > 1 && (
          <Section
            title="Your organisations"
            description="Organisations you belong to or are invited to. This browser can use one at a time."
          >
            <Memberships places={places} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
