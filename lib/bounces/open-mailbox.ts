import { serverWords } from "@/lib/outbox/rules";
import { maxReportBytes } from "./parse-report";

/** A mailbox whose messages are read and marked, and never deleted. */
export interface Mailbox {
  /** Returns the UIDs of unread messages, oldest first. */
  listUnread(): Promise<number[]>;
  /** Returns the beginning of a message, which stays unread; null if it was deleted. */
  read(uid: number): Promise<Uint8Array | null>;
  markRead(uid: number): Promise<void>;
  close(): Promise<void>;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const isLocal = (host: string) => ["localhost", "127.0.0.1", "[::1]"].includes(host);

/**
 * Opens the mailbox at an address such as `imaps://user:password@host/INBOX`. Without the final `s`,
 * the connection must be upgraded by STARTTLS, except to this machine. Throws what `mailboxFailure`
 * explains.
 */
export async function openMailbox(address: string): Promise<Mailbox> {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const { ImapFlow } = await import("imapflow");
  const secure = protocol === "imaps:";
  const client = new ImapFlow({
    ...{ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (secure ? 993 : 143) },
    ...{ secure, ...(!secure && !isLocal(hostname) && { doSTARTTLS: true }), ...patience },
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    ...{ logger: false, disableAutoIdle: true, maxLiteralSize: 4 * maxReportBytes },
    clientInfo: { name: "Proffer" },
  });
  // The command in progress fails too, and says why.
  client.on("error", () => {});
  try {
    await client.connect();
    await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || "INBOX");
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    listUnread: async () => {
      const found = await client.search({ seen: false }, { uid: true });
      if (!found) throw new Error("the search failed");
      return found.toSorted((one, other) => one - other);
    },
    read: async (uid) => {
      const source = { start: 0, maxLength: maxReportBytes };
      const found = await client.fetchOne(String(uid), { source }, { uid: true });
      return found ? (found.source ?? null) : null;
    },
    markRead: async (uid) => {
      const isDone = await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
      if (!isDone) throw new Error("the message wasn't marked");
    },
    close: () => client.logout().catch(() => client.close()),
  };
}

const unreachable = "The mail server couldn't be reached";
const texts: Record<string, string> = {
  ...{ ECONNREFUSED: unreachable, ECONNRESET: unreachable, EHOSTUNREACH: unreachable },
  ...{ ENOTFOUND: unreachable, EAI_AGAIN: unreachable, ECONNABORTED: unreachable },
  ...{ NoConnection: unreachable, EConnectionClosed: unreachable },
  ...{ ETIMEDOUT: "The mail server didn't respond in time" },
  ...{ CONNECT_TIMEOUT: "The mail server didn't respond in time" },
  ...{ GREETING_TIMEOUT: "The mail server didn't respond in time" },
};

/** Describes why the mailbox can't be read, with the server's own words if it said any. */
export function mailboxFailure(thrown: unknown): string {
  const error = (thrown ?? {}) as Record<string, unknown>;
  const { authenticationFailed, code, message, responseStatus, responseText, response } = error;
  const said = typeof responseText === "string" ? responseText : response;
  const words = typeof said === "string" ? serverWords(said) : null;
  const text =
    (authenticationFailed === true && "The mail server refused the user name or password") ||
    (typeof responseStatus === "string" && "The mailbox couldn't be opened") ||
    texts[String(code)] ||
    (/^ERR_(SSL|TLS)|CERT/.test(String(code)) &&
      "The mail server's secure connection isn't trusted") ||
    (/STARTTLS/.test(String(message)) && "The mail server offers no STARTTLS. Use imaps://") ||
    "The mailbox couldn't be read";
  return words ? `${text}: ${words}` : text;
}
