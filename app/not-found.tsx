import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";
import { currentMember } from "@/lib/auth/page-actor";
import DashboardLayout from "./(dashboard)/layout";
import DashboardNotFound from "./(dashboard)/not-found";

export const metadata: Metadata = { title: "Page not found" };

export default async function NotFound() {
  if (await currentMember()) {
    return (
      <DashboardLayout>
        <DashboardNotFound />
      </DashboardLayout>
    );
  }
  return (
    <MessagePage title="Page not found" action={<ButtonLink href="/">Go to Home</ButtonLink>}>
      <p>
        Check the address. The record may have been deleted, or it may belong to another
        organisation.
      </p>
    </MessagePage>
  );
}
