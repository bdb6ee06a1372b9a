import { createHash } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { and, desc, eq } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test, vi } from "vitest";
import type { Member } from "@/lib/auth/actor";
import { pngAddress, pngOf } from "@/lib/testing/images";

const received: Buffer[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      done();
    });
  },
});

smtp.listen(0, "127.0.0.1");
await once(smtp.server, "listening");
const { port } = smtp.server.address() as AddressInfo;
vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
vi.stubEnv("MAIL_FROM", "Test Company <offers@example.com>");

const { closeDatabase, database } = await import("@/db/client");
const { outboxMessages } = await import("@/db/schema");
const factories = await import("@/lib/testing/factories");
const { addLetterImage } = await import("@/lib/letter-images/add-letter-image");
const { resendOffer } = await import("@/lib/offers/resend-offer");
const { transitionOffer } = await import("@/lib/offers/transition-offers");
const { deliverMessage } = await import("./deliver-message");
const { closeMailTransport } = await import("./send-mail");

afterAll(async () => {
  closeMailTransport();
  await closeDatabase();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** Delivers the newest email of an offer, and returns it as it arrived. */
async function deliverLast(owner: Member, offerId: number): Promise<Email> {
  const [message] = await database()
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, owner.accountId), eq(outboxMessages.offerId, offerId)))
    .orderBy(desc(outboxMessages.id))
    .limit(1);
  const job = { attempts: 1, max_attempts: 8 };
  await deliverMessage({ id: message?.id ?? 0 }, { job } as JobHelpers);
  const source = received.at(-1);
  if (!source) throw new Error("no mail has arrived");
  return PostalMime.parse(source);
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("an email's images arrive as parts with their bytes, and again when it is resent", async () => {
  const owner = await factories.createOwner();
  const { accountId } = owner;
  const [plan, photo] = [
    await addLetterImage(owner, { image: pngAddress(30, 20) }),
    await addLetterImage(owner, { image: pngAddress(9, 9) }),
  ];
  const body = `<p>Dear {{ candidate_name }}</p>
    <p><img src="${plan.src}" alt="Plan &gt; 1"><img src="${photo.src}" alt="Photo"></p>
    <p>Again: <img width="40" src="${plan.src}" alt="Plan"></p>
    <p><img src="${pngAddress(5, 5)}" alt="Embedded"></p>
    <p><a href="{{ accept_url }}">Answer</a></p>`;
  const { id: templateId } = await factories.createTemplate({ accountId, body });
  const { id } = await factories.createOffer(owner, { templateId });
  await transitionOffer(owner, id, "sent");
  const sent = await deliverLast(owner, id);
  await resendOffer(owner, id);
  for (const mail of [sent, await deliverLast(owner, id)]) {
    const html = mail.html ?? "";
    const shown = [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src = ""]) => src);
    expect(shown).toHaveLength(4);
    const hashes = shown.map((src) => {
      const part = mail.attachments.find(
        ({ contentId }) => `cid:${contentId?.slice(1, -1)}` === src,
      );
      expect(part).toMatchObject({ disposition: "inline", mimeType: "image/png" });
      return hashOf(new Uint8Array(part?.content as ArrayBuffer));
    });
    const embedded = hashOf(pngOf(5, 5));
    expect(hashes).toEqual([plan.hash, photo.hash, plan.hash, embedded]);
    expect(mail.attachments).toHaveLength(3);
    expect(html + mail.text).not.toMatch(/image:|data:image/);
  }
  expect(received).toHaveLength(2);
});
