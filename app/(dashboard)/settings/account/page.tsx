import { AccountForm } from "@/components/account/account-form";
import { Memberships } from "@/components/account/own-places";
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
        <Section title="Organisation" description="Letters and candidates' pages show these.">
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
            description="Organisations you belong to or are invited to. You work in one at a time in this browser."
          >
            <Memberships places={places} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
