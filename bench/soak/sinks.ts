import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

const portOf = (address: unknown) => (address as AddressInfo).port;

/** Opens a mail server that takes every email, and a receiver of webhooks. Both only count. */
export async function openSinks() {
  const counts = { mails: 0, webhooks: 0 };
  const smtp = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"] },
    onData(stream, _session, done) {
      counts.mails += 1;
      stream.resume().once("end", () => done());
    },
  });
  smtp.on("error", () => {});
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  const receiver = createServer((request, response) => {
    counts.webhooks += 1;
    request.resume().once("end", () => response.end("{}"));
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  return {
    counts,
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server.address())}`,
    webhookUrl: `http://127.0.0.1:${portOf(receiver.address())}/`,
    close() {
      smtp.close();
      receiver.close();
    },
  };
}
