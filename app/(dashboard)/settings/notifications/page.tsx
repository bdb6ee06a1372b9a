import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { SettingsForm } from "@/components/notifications/settings-form";
import { requireMember } from "@/lib/auth/page-actor";
import { getChoices } from "@/lib/notifications/update-settings";

export const metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const member = await requireMember();
  const { email, timeZone } = member;
  return (
    <>
      <PageHeader title="Notifications" />
      <PageBody width="prose">
        <SettingsForm
          choices={await getChoices(member)}
          email={email}
          timeZone={timeZone}
          follows={member.role !== "viewer"}
        />
      </PageBody>
    </>
  );
}
