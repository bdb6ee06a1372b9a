import { SMTPServer } from "smtp-server";
import { freePort } from "@/scripts/support/ports.mjs";

/** Starts a mail server that takes messages, and confirms none while it `holds`. */
export async function startMailServer() {
  const state = { holds: true, messages: [] as Buffer[] };
  const server = new SMTPServer({
    ...{ closeTimeout: 100, authOptional: true, disabledCommands: ["STARTTLS"] },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        state.messages.push(Buffer.concat(chunks));
        if (!state.holds) done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return { state, url: `smtp://127.0.0.1:${port}`, close: () => server.close(() => {}) };
}
