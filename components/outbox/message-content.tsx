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
      <EmptyState icon={LockKeyhole} title="Your role can't open this message">
        It holds a link that is for its recipient.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={LockKeyhole} title="Only its recipient can open this message">
      <p>
        Its link lets them in. An owner can pass it on only while the person is new to Proffer and
        has not joined.
      </p>
      {message.status === "kept" && (
        <p className="mt-2">
          No mail server is set up. Whoever runs Proffer can print a link with{" "}
          <code className="font-mono">npm run reset-link -- {message.recipient}</code>. Once they
          have chosen a password with it, they sign in and join.
        </p>
      )}
    </EmptyState>
  );
}
