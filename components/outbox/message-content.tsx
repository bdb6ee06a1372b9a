import { LockKeyhole } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LetterFrame } from "@/components/ui/letter-frame";
import type { MessageDetail } from "@/lib/outbox/schema";

export function MessageContent({ message }: { message: MessageDetail }) {
  if (message.html === null) {
    return (
      <EmptyState icon={LockKeyhole} title="Only owners see this message">
        It holds a link with which its recipient signs in.
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
