import { mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** Starts an SMTP server in the test process, which stores the application's emails in a folder. */
export default async function openMailbox(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "proffer-mail-"));
  process.env.PROFFER_MAILBOX = folder;
  let received = 0;
  const server = new SMTPServer({
    // The application keeps connections open between emails.
    closeTimeout: 100,
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((each) => each.address).join(",");
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
  return () => new Promise((resolve) => server.close(() => resolve()));
}
