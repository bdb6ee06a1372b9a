import { NewAssistanceScreen } from "@/components/assistance/new-assistance-screen";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "New offer to assist" };

export default async function NewAssistancePage() {
  const member = await requireMemberWith("assistance.write");
  return <NewAssistanceScreen viewer={viewerOf(member)} />;
}
