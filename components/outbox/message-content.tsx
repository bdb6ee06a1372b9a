import { LockKeyhole } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LetterFrame } from "@/components/ui/letter-frame";
import type { MessageDetail } from "@/lib/outbox/schema";

export function MessageContent({ message }: { message: MessageDetail }) {
  if (message.html !== null) {
    return (
      <LetterFrame
        src={`/settings/outbox/${message.id}/message`}
        title={`Message to ${message.recipient}`}
      />
    );
  }
  if (message.kind !== "member_invitation") {
    return (
      <EmptyState icon={LockKeyhole} title="You don't have access to this message">
        It contains a private link for the recipient.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={LockKeyhole} title="Only its recipient can open this message">
      <p>
        Its link signs them in. Owners can share it only with people who are new to Proffer and
        haven't joined.
      </p>
      {message.status === "kept" && (
        <p className="mt-2">
          Email isn't set up. Your Proffer administrator can create a link with{" "}
          <code className="font-mono">npm run reset-link -- {message.recipient}</code>. After
          choosing a password, the recipient signs in and joins.
        </p>
      )}
    </EmptyState>
  );
}
