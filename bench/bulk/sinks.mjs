import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";

const counts = { mails: 0, calls: 0 };

/** Takes every mail, and keeps none. */
const mailSink = createServer((socket) => {
  let rest = "";
  let inData = false;
  const say = (line) => socket.write(`${line}\r\n`);
  const take = (line) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") return say("250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
    if (verb === "QUIT") return socket.end("221 Bye\r\n");
    if (verb !== "DATA") return say("250 OK");
    inData = true;
    say("354 Go on");
  };
  socket.setEncoding("latin1");
  socket.on("error", () => {});
  socket.on("data", (text) => {
    rest += text;
    for (;;) {
      const mark = inData ? "\r\n.\r\n" : "\r\n";
      const at = rest.indexOf(mark);
      if (at < 0) return;
      const part = rest.slice(0, at);
      rest = rest.slice(at + mark.length);
      if (!inData) take(part);
      else {
        inData = false;
        counts.mails += 1;
        say("250 Taken");
      }
    }
  });
  say("220 sink");
});

/** Takes every call. */
const callSink = createHttpServer((request, response) => {
  request.resume().on("end", () => {
    counts.calls += 1;
    response.end("OK");
  });
});
callSink.keepAliveTimeout = 60_000;

const listening = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

process.on("message", () => process.send?.(counts));
process.on("disconnect", () => process.exit());
process.send?.({ mailPort: await listening(mailSink), callPort: await listening(callSink) });
