import { MessageStatusBadge } from "@/components/outbox/message-status-badge";
import type { RecipientRow } from "@/lib/assistance/client";

/** What became of the mail to a recipient, or why there is none. */
export function RecipientMail({ recipient }: { recipient: RecipientRow }) {
  const { mail, email, optedOut } = recipient;
  if (mail) {
    return (
      <span title={mail.status === "failed" ? (mail.error ?? undefined) : undefined}>
        <MessageStatusBadge status={mail.status} />
      </span>
    );
  }
  const words = optedOut ? "No contact" : !email ? "No address" : null;
  return words && <span className="text-muted">{words}</span>;
}
