import { setTimeout as pause } from "node:timers/promises";
import { directAddress } from "./addresses";
import { Connection } from "./connection";

interface Listener {
  onMessage(text: string): void;
  /** Called whenever listening starts. From the second time on, messages may have been missed. */
  onListening(): void;
}

const beat = 1000;
const maxSilence = 4;

/**
 * Listens to a channel on a connection of its own, which is checked every second and reopened a
 * second after it is lost or no longer responds. Returns a function that stops listening.
 */
export function listenTo(channel: string, { onMessage, onListening }: Listener) {
  const stopping = new AbortController();
  const listen = async (connection: Connection) => {
    await connection.run((client) => client.unsafe(`listen ${channel}`), `listen ${channel}`);
    onListening();
    while (!stopping.signal.aborted) {
      await pause(beat, undefined, { signal: stopping.signal, ref: false });
      await answered(connection);
    }
  };
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      const connection = open(onMessage);
      await listen(connection).catch(() => {});
      connection.close();
      await pause(beat, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  })();
  return () => {
    stopping.abort();
    return ended;
  };
}

const open = (onnotify: (text: string) => void) =>
  new Connection({
    url: directAddress(),
    options: {
      connect_timeout: 2,
      connection: { application_name: "proffer-live" },
      onnotify: (_channel, text) => onnotify(text),
    },
  });

/** Waits for a response to a trivial statement, and cuts the connection if there is none. */
async function answered(connection: Connection): Promise<void> {
  const timer = setInterval(() => {
    if (connection.countSilence() >= maxSilence) connection.destroy();
  }, beat);
  try {
    await connection.run((client) => client.unsafe("select 1"), "select 1");
  } finally {
    clearInterval(timer);
  }
}
