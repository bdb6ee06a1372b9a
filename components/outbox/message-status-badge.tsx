import { StatusBadge } from "@/components/ui/badge";
import { type MessageFate, messageView } from "./message-words";

export function MessageStatusBadge({ message }: { message: MessageFate }) {
  const { label, tone, icon } = messageView(message);
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
