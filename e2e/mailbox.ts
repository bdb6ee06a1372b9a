import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { createTransport } from "nodemailer";
import PostalMime, { type Email } from "postal-mime";

/** Returns the messages that an address has received so far, in order. */
export async function mailsTo(address: string): Promise<Email[]> {
  const folder = process.env.PROFFER_MAILBOX ?? "";
  const files = readdirSync(folder)
    .filter((name) => decodeURIComponent(name).endsWith(`.${address}`))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
  return Promise.all(files.map((name) => PostalMime.parse(readFileSync(join(folder, name)))));
}

/** Waits until an address has received `count` messages, and returns the last. */
export async function mailTo(address: string, count = 1): Promise<Email> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 20_000 }).toBe(count);
  const last = (await mailsTo(address)).at(-1);
  if (!last) throw new Error(`no mail to ${address}`);
  return last;
}

/** Returns the first link in a message whose path starts with `prefix`. */
export function linkIn(mail: Email, prefix: string): string {
  const links = [...String(mail.html).matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
  const found = links.find(
    (link) => URL.canParse(link) && new URL(link).pathname.startsWith(prefix),
  );
  if (!found) throw new Error(`no link to ${prefix} in "${mail.subject}"`);
  return found;
}

/** Returns the address that reports about a message go to. */
export function bounceAddressOf(mail: Email): string {
  const found = mail.headers.find(({ key }) => key === "errors-to")?.value;
  if (!found) throw new Error(`no bounce address in "${mail.subject}"`);
  return found;
}

/** Sends a report about a message, as a mail server does. */
export async function sendReport(to: string, raw: string): Promise<void> {
  const port = Number(process.env.PROFFER_SMTP_PORT);
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: "", to }, raw });
}
