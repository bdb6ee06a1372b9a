import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { mailDocument } from "@/lib/letters/mail-document";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import { letterText } from "@/lib/letters/text";
import { pngAddress } from "@/lib/testing/images";
import { closeMailTransport, sendMail } from "./send-mail";

const branding = {
  ...{ company: "Acme", paper: "a4" as const, color: "#0f4c5c" },
  ...{ logo: pngAddress(240, 80), letterhead: null, footer: "Acme Ltd\nHRB 1" },
};

const received: string[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    let source = "";
    stream.on("data", (chunk: Buffer) => {
      source += chunk.toString();
    });
    stream.on("end", () => {
      received.push(source);
      done();
    });
  },
});

afterAll(async () => {
  closeMailTransport();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

test("sends a letter's embedded images as attached parts that its HTML refers to", async () => {
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const logo = Buffer.alloc(140_001, 7).toString("base64");
  const written = `<p><img alt="Acme logo" style="width:120px" src="data:image/png;base64,${logo}"></p>
    <p>Dear Ada <img src='data:image/jpeg;base64,${logo.slice(0, 40)}\n${logo.slice(40, 80)}'></p>`;
  const html = sanitizeLetter(written);
  await sendMail(`smtp://127.0.0.1:${port}`, {
    messageId: "<1@proffer.example>",
    to: "ada@example.com",
    subject: "Your offer",
    isAutomatic: true,
    html: mailDocument(html, { title: "Your offer", locale: "en", branding }),
    text: letterText(html),
  });
  const [source = ""] = received;
  const plain = source.replace(/=\r\n/g, "").replaceAll("=3D", "=");
  const cids = [...plain.matchAll(/src="cid:([^"]+)"/g)].map(([, cid]) => cid);
  expect(cids, "the logo, and the letter's images").toHaveLength(3);
  expect(plain).toContain("a.letter-action { background: #0f4c5c");
  expect(plain).toContain("Acme Ltd<br>HRB 1");
  for (const cid of cids) expect(plain).toContain(`Content-ID: <${cid}>`);
  expect(plain).toContain("multipart/related");
  expect(plain).toMatch(/Content-Type: image\/png; name=image-1\.png/);
  expect(plain).toMatch(/Content-Disposition: inline/);
  expect(source.replace(/\s/g, "").includes(logo)).toBe(true);
  expect(plain.includes("data:image")).toBe(false);
  expect(plain).toMatch(/Content-Type: text\/plain[\s\S]{0,200}Dear Ada\s/);
});
