import { redirect } from "next/navigation";
import { settingsPages } from "@/components/layout/settings-pages";
import { requireMember } from "@/lib/auth/page-actor";

export default async function SettingsPage() {
  const [first] = settingsPages(await requireMember());
  redirect(first?.href ?? "/");
}
