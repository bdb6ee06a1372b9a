import { LockKeyhole } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LetterFrame } from "@/components/ui/letter-frame";
import type { MessageDetail } from "@/lib/outbox/schema";

export function MessageContent({ message }: { message: MessageDetail }) {
  if (message.html === null) {
    return (
      <EmptyState icon={LockKeyhole} title="Only its recipient sees this message">
        <p>
          It holds a link that lets them in. Owners can pass it on only while the person is new to
          Proffer and has not joined.
        </p>
        {message.status === "kept" && (
          <p className="mt-2">
            Without a mail server, they sign in and join under Settings, Account. If they have no
            password yet, whoever runs Proffer prints a link for them with{" "}
            <code className="font-mono">npm run reset-link -- {message.recipient}</code>.
          </p>
        )}
      </EmptyState>
    );
  }
  return (
    <LetterFrame
      src={`/settings/outbox/${message.id}/message`}
      title={`Message to ${message.recipient}`}
    />
  );
}
