import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeAssistanceMail } from "@/lib/assistance/compose-assistance-mail";
import { linkPlaceholder } from "@/lib/auth/placeholders";
import { invitationMail } from "@/lib/identity/compose-mail";
import { composeInvitationMail } from "@/lib/inviters/compose-invitation-mail";
import { exampleLetterData } from "@/lib/letters/example-data";
import { mailDocument } from "@/lib/letters/mail-document";
import { renderLetter } from "@/lib/letters/render-letter";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import { letterText } from "@/lib/letters/text";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import type { OfferWithParties } from "@/lib/offers/lock-offers";
import { dangersOf } from "@/lib/testing/letter-dangers";
import { headerPayloads, xssPayloads } from "@/lib/testing/xss-payloads";
import { closeMailTransport, sendMail } from "./send-mail";

const payloads = [...xssPayloads, ...headerPayloads];
const received = new Map<string, Buffer>();

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.set(envelope.rcptTo.map(({ address }) => address).join(), Buffer.concat(chunks));
      done();
    });
  },
});

beforeAll(() => new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve)));

afterAll(async () => {
  closeMailTransport();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const account = (name: string) => ({ ...exampleLetterData.account, name, locale: "en-US" });

/** The emails whose every text is the payload. */
function mailsOf(payload: string) {
  const candidate = { ...exampleLetterData.candidate, firstName: payload, lastName: payload };
  const offer = {
    ...{ candidate, account: account(payload), expiryDate: "2027-04-01" },
    job: { ...exampleLetterData.job, title: payload },
  } as unknown as OfferWithParties;
  const body = `<p>{{ candidate_name }} {{ additional_notes | raw }}</p><a href="{{ company_name }}">x</a>`;
  const notified = {
    ...{ providerName: payload, reason: null, additionalNotes: payload, answerBy: null },
    account: account(payload),
  };
  const data = { ...exampleLetterData, candidate };
  return {
    offer: composeOfferMail({
      ...{ offer, letterLocale: "en-US", locale: "en-US", url: "https://proffer.example/o" },
      letterHtml: `${sanitizeLetter(`<p>${payload}</p>`)}${renderLetter({ template: { body: "<p>{{ candidate_name }}</p>", locale: "en-US" }, data }).html}`,
    }),
    assistance: composeAssistanceMail({
      ...{ candidate, couponCode: payload, linkId: "link" },
      offer: { ...notified, template: { body, locale: "en-US" } },
    }),
    "built-in assistance": composeAssistanceMail({
      ...{ candidate, couponCode: payload, linkId: "link" },
      offer: { ...notified, template: null },
    }),
    "member's invitation": invitationMail({ name: payload, inviter: payload, account: payload }),
    invitation: composeInvitationMail({
      ...{ account: account(payload), firstName: payload, assessmentName: payload, linkId: "link" },
      ...{ baseSeconds: 60, additionalTime: 0, login: { username: payload, password: payload } },
    }),
  };
}

const partsOf = (html: string) => {
  const [head = "", body = ""] = html.replaceAll("\r\n", "\n").split("</head>\n");
  return { head: head.replace(/<title>[^<>]*<\/title>/, ""), body };
};

const ownHead = partsOf(mailDocument("", { title: "", locale: "en", branding: null })).head;

/** Returns what of a mail would run, or be fetched when it is opened. */
function dangersOfMail(html: string, payload: string): string[] {
  const { head, body } = partsOf(html);
  expect(head, payload).toBe(ownHead);
  return dangersOf(
    body
      .replaceAll(linkPlaceholder, "#")
      .replace(/(\ssrc=")cid:[\w.@-]+"/g, '$1data:image/png;base64,AA=="'),
  );
}

async function send(payload: string, at: number): Promise<Email> {
  const { port } = smtp.server.address() as AddressInfo;
  const branding = {
    ...{ company: payload, paper: "a4" as const, color: null },
    ...{ logo: null, letterhead: null, footer: `${payload}\n${payload}` },
  };
  const to = `candidate-${at}@example.com`;
  const { html } = mailsOf(payload).offer;
  await sendMail(`smtp://127.0.0.1:${port}`, {
    ...{ messageId: `<${at}@proffer.example>`, to, subject: payload },
    isAutomatic: true,
    replyTo: { name: payload, address: "recruiter@example.com" },
    html: mailDocument(html, { title: payload, locale: "en", branding }),
    text: letterText(html),
  });
  const source = received.get(to);
  if (!source) throw new Error(`no mail to ${to} alone`);
  return PostalMime.parse(source);
}

const headers = [
  ...["from", "to", "reply-to", "subject", "message-id", "auto-submitted", "date"],
  ...["mime-version", "content-type"],
];

describe("a hostile email", { timeout: 60_000 }, () => {
  test("runs and fetches nothing, whichever it is", () => {
    for (const payload of payloads) {
      for (const [kind, { html, subject }] of Object.entries(mailsOf(payload))) {
        const branding = {
          ...{ company: payload, paper: "a4" as const, color: null },
          ...{ logo: null, letterhead: payload, footer: payload },
        };
        const document = mailDocument(html, { title: subject, locale: "en", branding });
        expect(dangersOfMail(document, payload), `${kind}: ${payload}`).toEqual([]);
        expect(subject, kind).not.toMatch(/[\r\n]/);
      }
    }
  });

  test("has its own headers and parts only, as the server receives it", async () => {
    for (const [at, payload] of payloads.entries()) {
      const mail = await send(payload, at);
      expect(mail.headers.map(({ key }) => key).sort(), payload).toEqual([...headers].sort());
      expect(mail.to?.map(({ address }) => address)).toEqual([`candidate-${at}@example.com`]);
      expect(mail.replyTo?.map(({ address }) => address)).toEqual(["recruiter@example.com"]);
      expect(dangersOfMail(mail.html ?? "", payload), payload).toEqual([]);
      for (const { mimeType } of mail.attachments)
        expect(mimeType).toMatch(/^image\/(png|jpeg|gif|webp)$/);
    }
  });
});
