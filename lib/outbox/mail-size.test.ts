import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeAssistanceMail } from "@/lib/assistance/compose-assistance-mail";
import { invitationMail, resetMail } from "@/lib/identity/compose-mail";
import { composeInvitationMail } from "@/lib/inviters/compose-invitation-mail";
import { exampleLetterData } from "@/lib/letters/example-data";
import { maxLetterBytes } from "@/lib/letters/limits";
import { mailDocument } from "@/lib/letters/mail-document";
import { letterText } from "@/lib/letters/text";
import { ar } from "@/lib/messages/ar";
import { composeDigest, composeNotificationMail } from "@/lib/notifications/compose-mail";
import { composeDeadlineMail } from "@/lib/offers/compose-deadline-mail";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import type { OfferWithParties } from "@/lib/offers/lock-offers";
import { maxAnswerLength } from "@/lib/offers/rules";
import { composeAnswerMail } from "@/lib/offers/send-answer";
import { composeReceipt } from "@/lib/offers/send-receipt";
import { closeMailTransport, sendMail } from "./send-mail";

const maxBytes = 100_000;
let source = Buffer.alloc(0);

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      source = Buffer.concat(chunks);
      done();
    });
  },
});

beforeAll(() => new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve)));

afterAll(async () => {
  closeMailTransport();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** Texts that take the most: escaped in HTML, of two to four bytes, and mixtures for each encoding. */
const fillers = ["a ", '"', "é", "م", "漢", "😀", 'aم"', '漢漢漢漢漢漢"', "aaa漢", "=\n"];

const expiryDate = "2027-04-01";
const url = `https://proffer.example/o/${"x".repeat(70)}`;

function mailsOf(filler: string) {
  const of = (length: number) => filler.repeat(length / filler.length);
  const line = of(200).replaceAll("\n", " ");
  const account = { ...exampleLetterData.account, name: line, locale: "ar" };
  const candidate = { ...exampleLetterData.candidate, firstName: line, lastName: line };
  const offer = {
    ...{ candidate, account, expiryDate: "2027-04-01", job: { title: line } },
    ...{ salary: 90_000, currency: "AED", payFrequency: "monthly", startDate: "2027-04-15" },
    acceptedAt: new Date(),
  } as unknown as OfferWithParties;
  const assistance = {
    ...{ providerName: line, reason: "EDUCATION_SERVICE" as const, additionalNotes: of(10_000) },
    ...{ answerBy: "2027-04-01", template: null, account },
  };
  const notified = {
    ...{ offerId: 2_147_483_647, firstName: line, lastName: line, jobTitle: line },
    ...{ kind: "question" as const, accountName: line, detail: of(2000) },
    ...{ actorKind: "user" as const, actorName: line },
  };
  return {
    answer: composeAnswerMail(
      offer,
      {
        ...{ question: of(2000), answer: of(maxAnswerLength) },
        author: { kind: "user", name: line },
      },
      { url, locale: "ar" },
    ),
    receipt: composeReceipt(offer, { url, typedName: line, locale: "ar" }),
    reminder: composeDeadlineMail("reminder", offer, { expiryDate, url, locale: "ar" }),
    extension: composeDeadlineMail("extension", offer, { expiryDate, url, locale: "ar" }),
    assistance: composeAssistanceMail({
      ...{ candidate, couponCode: line, linkId: "link" },
      offer: assistance,
    }),
    invitation: composeInvitationMail({
      ...{ account, firstName: line, assessmentName: line, linkId: "link" },
      ...{ baseSeconds: 60, additionalTime: 25, login: { username: line, password: line } },
    }),
    "member's invitation": invitationMail({ name: line, inviter: line, account: line }),
    "password reset": resetMail(),
    notification: composeNotificationMail(notified),
    "daily email": composeDigest(Array<typeof notified>(500).fill(notified)),
  };
}

/** Sends an email as it is delivered, with the largest branding but for a logo. */
async function sent({ subject, html }: { subject: string; html: string }, filler: string) {
  const lines = filler.repeat(300 / filler.length).replaceAll("\n", " ");
  const branding = {
    ...{ company: lines.slice(0, 200), paper: "a4" as const, color: "#0f4c5c" },
    ...{ logo: null, letterhead: lines, footer: lines },
  };
  const { port } = smtp.server.address() as AddressInfo;
  await sendMail(`smtp://127.0.0.1:${port}`, {
    ...{ messageId: "<1@proffer.example>", to: "ada@example.com", subject, isAutomatic: true },
    replyTo: { name: lines.slice(0, 200), address: "recruiter@example.com" },
    html: mailDocument(html, { title: subject, locale: "ar", branding }),
    text: letterText(html),
    unsubscribeUrl: url,
  });
  const mail = await PostalMime.parse(source);
  return { bytes: source.length, mail };
}

describe.each(fillers)("filled with %j", (filler) => {
  test("every email is below 100 kB, as text and as HTML", async () => {
    for (const [name, mail] of Object.entries(mailsOf(filler))) {
      const { bytes, mail: read } = await sent(mail, filler);
      expect(bytes, name).toBeLessThan(maxBytes);
      expect(read.html, name).toContain("color-scheme");
      expect(read.text?.trim(), name).not.toBe("");
    }
  });

  test("an offer's email has its letter while that fits, and else says where it is", async () => {
    const offer = {
      ...{ candidate: exampleLetterData.candidate, account: exampleLetterData.account },
      ...{ expiryDate: "2027-04-01", job: { title: "Analyst" } },
    } as unknown as OfferWithParties;
    const isIncluded = new Map<number, boolean>();
    for (const length of [maxLetterBytes, 60_000, 40_000, 30_000, 20_000, 15_000, 10_000, 5000]) {
      const paragraph = `<p>${filler.repeat(100).replaceAll('"', "&quot;")}</p>\n`;
      const letterHtml = `<p>Marked letter</p>${paragraph.repeat(Math.ceil(length / paragraph.length))}`;
      const languages = { letterLocale: "ar", locale: "ar" };
      const mail = composeOfferMail({ offer, letterHtml, ...languages, url });
      const { bytes, mail: read } = await sent(mail, filler);
      expect(bytes, `a letter of ${length}`).toBeLessThan(maxBytes);
      const isLeftOut = mail.html.includes(ar.mail.onPage);
      isIncluded.set(length, !isLeftOut);
      expect(read.html?.includes("Marked letter"), `${length}`).toBe(!isLeftOut);
    }
    expect(isIncluded.get(maxLetterBytes)).toBe(false);
    expect(isIncluded.get(5000)).toBe(true);
  });
});

test("a template that makes too long an email is refused", () => {
  const body = `<p>${"word ".repeat(15_000)}</p>`;
  const { account, candidate } = exampleLetterData;
  const offer = {
    ...{ providerName: "A", reason: null, additionalNotes: null, answerBy: null },
    ...{ template: { body, locale: "en-US" }, account: { ...account, locale: "en-US" } },
  };
  expect(() =>
    composeAssistanceMail({ candidate, couponCode: null, linkId: "link", offer }),
  ).toThrow("The email is larger than 80 kB");
});
