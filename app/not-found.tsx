import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <MessagePage title="Page not found" action={<ButtonLink href="/">Go to Home</ButtonLink>}>
      <p>
        The address may be mistyped, the record may have been deleted, or it belongs to another
        account.
      </p>
    </MessagePage>
  );
}
