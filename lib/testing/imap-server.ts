import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

interface Stored {
  source: Buffer;
  isSeen: boolean;
}

/** A mailbox served by IMAP on this machine, with the commands that the bounce mailbox needs. */
export interface ImapServer {
  port: number;
  /** Messages in order; the UID of each is its place, from 1. */
  messages: Stored[];
  /** While true, the connection is cut instead of marking a message as read. */
  cutsBeforeMark: boolean;
  password: string;
  /** Bytes of messages that were sent. */
  sentBytes: number;
  add(source: string | Buffer): void;
  close(): Promise<void>;
}

const word = /"((?:[^"\\]|\\.)*)"|(\S+)/g;

const wordsOf = (text: string): string[] =>
  [...text.matchAll(word)].map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");

/** Starts a server (RFC 3501) whose one mailbox, INBOX, opens with this user and password. */
export async function startImapServer(
  user: string,
  password: string,
  port = 0,
): Promise<ImapServer> {
  const sockets = new Set<Socket>();
  const state = { messages: [] as Stored[], cutsBeforeMark: false, sentBytes: 0, password };

  const commands: Record<string, (socket: Socket, tag: string, rest: string) => void> = {
    CAPABILITY: (socket, tag) => {
      socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`);
    },
    LOGIN: (socket, tag, rest) => {
      const [given, secret] = wordsOf(rest);
      const isRight = given === user && secret === state.password;
      socket.write(
        isRight ? `${tag} OK signed in\r\n` : `${tag} NO [AUTHENTICATIONFAILED] Invalid login\r\n`,
      );
    },
    LIST: (socket, tag) => {
      socket.write(`* LIST () "/" "INBOX"\r\n${tag} OK done\r\n`);
    },
    SELECT: (socket, tag, rest) => {
      if (wordsOf(rest)[0] !== "INBOX") {
        socket.write(`${tag} NO [NONEXISTENT] No such mailbox\r\n`);
        return;
      }
      const flags = "* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] Limited\r\n";
      const size = `* ${state.messages.length} EXISTS\r\n* OK [UIDVALIDITY 1] UIDs valid\r\n`;
      socket.write(`${flags}${size}${tag} OK [READ-WRITE] opened\r\n`);
    },
    "UID SEARCH": (socket, tag) => {
      const unread = state.messages.flatMap(({ isSeen }, at) => (isSeen ? [] : [at + 1]));
      socket.write(`* SEARCH ${unread.join(" ")}\r\n${tag} OK done\r\n`);
    },
    "UID FETCH": (socket, tag, rest) => {
      const [, uid = "", length] = /^(\d+) .*BODY\.PEEK\[\]<0\.(\d+)>/.exec(rest) ?? [];
      const found = state.messages[Number(uid) - 1];
      if (found && length) {
        const part = found.source.subarray(0, Number(length));
        state.sentBytes += part.length;
        socket.write(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${part.length}}\r\n`);
        socket.write(part);
        socket.write(")\r\n");
      }
      socket.write(`${tag} OK done\r\n`);
    },
    "UID STORE": (socket, tag, rest) => {
      if (state.cutsBeforeMark) {
        socket.destroy();
        return;
      }
      const [, uid = ""] = /^(\d+) \+FLAGS(?:\.SILENT)? \(\\Seen\)/.exec(rest) ?? [];
      const found = state.messages[Number(uid) - 1];
      if (found) found.isSeen = true;
      socket.write(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))\r\n${tag} OK done\r\n`);
    },
    LOGOUT: (socket, tag) => {
      socket.end(`* BYE\r\n${tag} OK done\r\n`);
    },
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    socket.write("* OK ready\r\n");
    let buffered = "";
    socket.on("data", (chunk) => {
      buffered += chunk.toString("latin1");
      for (let end = buffered.indexOf("\r\n"); end >= 0; end = buffered.indexOf("\r\n")) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        const [, tag = "*", name = "", rest = ""] =
          /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? [];
        const run = commands[name.toUpperCase()];
        if (run) run(socket, tag, rest);
        else socket.write(`${tag} BAD unknown command\r\n`);
      }
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    add: (source: string | Buffer) => {
      state.messages.push({ source: Buffer.from(source), isSeen: false });
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
