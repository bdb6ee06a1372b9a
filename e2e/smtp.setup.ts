import { mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { startImapServer } from "@/lib/testing/imap-server";

/**
 * Starts an SMTP server in the test process, which stores the application's emails in a folder. It
 * refuses addresses that begin with `refused`, and puts what comes to the bounce address into the
 * mailbox that the application reads.
 */
export default async function openMailbox(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "proffer-mail-"));
  process.env.PROFFER_MAILBOX = folder;
  let received = 0;
  const imap = await startImapServer(
    "bounces",
    "secret",
    Number(process.env.PROFFER_IMAP_PORT ?? 0),
  );
  const server = new SMTPServer({
    // The application keeps connections open between emails.
    closeTimeout: 100,
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith("refused")) return done();
      done(Object.assign(new Error(`5.1.1 <${address}> No such user`), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((each) => each.address).join(",");
        if (to.startsWith("bounces+")) {
          imap.add(Buffer.concat(chunks));
          return done();
        }
        received += 1;
        const file = join(folder, `${received}.${encodeURIComponent(to)}`);
        writeFileSync(`${file}.part`, Buffer.concat(chunks));
        renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(Number(process.env.PROFFER_SMTP_PORT ?? 0), "127.0.0.1", resolve);
  });
  return async () => {
    await imap.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}
