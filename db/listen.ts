import postgres from "postgres";
import { env } from "@/lib/env";

interface Listener {
  onMessage(text: string): void;
  /** Called whenever listening starts. From the second time on, messages may have been missed. */
  onListening(): void;
}

/**
 * Listens to a channel on a connection of its own, reopened a second after it is lost. Returns a
 * function that stops listening.
 */
export function listenTo(channel: string, { onMessage, onListening }: Listener) {
  const client = postgres(env.DATABASE_URL, {
    max: 1,
    connect_timeout: 2,
    backoff: () => 1,
    onnotice: () => {},
    connection: { application_name: "proffer-live" },
  });
  client.listen(channel, onMessage, onListening).catch(() => {});
  return () => client.end({ timeout: 0 });
}
