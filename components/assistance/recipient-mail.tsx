import { MessageStatusBadge } from "@/components/outbox/message-status-badge";
import type { RecipientRow } from "@/lib/assistance/client";

/** Shows the email's delivery status, or why there is no email. */
export function RecipientMail({ recipient }: { recipient: RecipientRow }) {
  const { mail, email, optedOut } = recipient;
  if (mail) {
    return (
      <span title={mail.status === "failed" ? (mail.error ?? undefined) : undefined}>
        <MessageStatusBadge message={mail} />
      </span>
    );
  }
  const words = optedOut ? "Opted out" : !email ? "No email address" : null;
  return words && <span className="text-muted">{words}</span>;
}
