import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { composeAssistanceMail } from "@/lib/assistance/compose-assistance-mail";
import { composeCalendar as composeAssistanceCalendar } from "@/lib/assistance/compose-calendar";
import { composeInvitationMail } from "@/lib/inviters/compose-invitation-mail";
import { composeCalendar as composeOfferCalendar } from "@/lib/offers/compose-calendar";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import type { OfferWithParties } from "@/lib/offers/lock-offers";
import { composeAnswerMail } from "@/lib/offers/send-answer";
import { composeReceipt } from "@/lib/offers/send-receipt";
import { readCalendar } from "@/lib/testing/read-calendar";
import { assistancePage } from "./assistance-page";
import { pageDocument } from "./document";
import {
  accepted,
  assistance,
  brand,
  linkId,
  now,
  offer,
  pages,
  person,
  steps,
} from "./example-pages";
import { stepTemplates } from "./sitting-pages";

/** Names of formats and zones, languages in their own name, and addresses. */
const known =
  /https?:\/\/\S+|Asia\/Dubai|SHA-256|PDF|20 MB|UTC|English|Deutsch|Français|Español|data-[a-z]+|[\w.]+@\S+/g;
const attributes = ["aria-label", "title", "placeholder", "alt", "content", "data-title"];

/** Every text in Latin letters that a page shows or announces. */
function latin(html: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    const rest = text.replaceAll(known, "");
    if (/\p{Script=Latin}{2}/u.test(rest)) found.push(text.trim());
  };
  const walk = (node: ReturnType<typeof parseDocument>["children"][number]) => {
    if (node.type === "text") note(node.data);
    if (!("children" in node)) return;
    if ("attribs" in node && node.name !== "meta") {
      for (const name of attributes) note(node.attribs[name] ?? "");
      for (const text of Object.values(JSON.parse(node.attribs["data-texts"] ?? "{}"))) {
        note(String(text));
      }
    }
    if (["style", "script"].includes("name" in node ? node.name : "")) return;
    for (const child of node.children) walk(child as typeof node);
  };
  for (const node of parseDocument(html).children) walk(node);
  return found;
}

describe("in Arabic, every text comes from the catalogue:", () => {
  test.each(Object.entries(pages))("%s", (_name, page) => {
    const document = pageDocument({ ...page, languageAction: "/o/1/language" }, "nonce");
    expect(document).toContain('<html lang="ar" dir="rtl">');
    expect(latin(document)).toEqual([]);
  });

  test("the entries of calendars", () => {
    const files = [
      composeOfferCalendar(offer, linkId, now),
      composeOfferCalendar({ ...offer, answer: accepted }, linkId, now),
      composeAssistanceCalendar(assistance, linkId, now),
    ];
    for (const file of files) {
      const read = readCalendar(file?.content ?? "");
      const texts = Object.entries(read).filter(([name]) => name.endsWith("LANGUAGE=ar"));
      expect(texts.length).toBeGreaterThan(1);
      expect(latin(`<p>${texts.map(([, text]) => text)} ${file?.name.slice(0, -4)}</p>`)).toEqual(
        [],
      );
    }
  });

  test("the script's steps", () => {
    expect(latin(stepTemplates(steps("one")))).toEqual([]);
  });

  const account = { name: brand.company, locale: "ar", timeZone: "Asia/Dubai", address: null };
  const url = "https://1.2.3.4/";
  const mails = {
    "an offer's": composeOfferMail({
      offer: {
        ...{ account, candidate: person, expiryDate: "2027-04-01" },
        job: { title: "مهندسة" },
      } as unknown as OfferWithParties,
      ...{ letterHtml: "", letterLocale: "ar", locale: "ar", url },
    }),
    "an answer's": composeAnswerMail(
      { account, candidate: person, job: { title: "مهندسة" } } as unknown as OfferWithParties,
      { question: "متى؟", answer: "غدًا", author: { kind: "user", name: "سامي" } },
      { locale: "ar", url },
    ),
    "a receipt's": composeReceipt(
      {
        ...{ account, candidate: person, salary: 1000, currency: "AED", payFrequency: "monthly" },
        ...{ startDate: "2027-04-15", acceptedAt: now, job: { title: "مهندسة" } },
      } as unknown as OfferWithParties,
      { locale: "ar", url, typedName: "ليلى" },
    ),
    "an offer to assist's": composeAssistanceMail({
      ...{ candidate: person, couponCode: "123", linkId },
      offer: { ...assistance, template: null, account },
    }),
    "an invitation's": composeInvitationMail({
      ...{ account, firstName: "ليلى", assessmentName: "تقييم", baseSeconds: 3720, linkId },
      ...{ additionalTime: 25, login: { username: "12", password: "34" } },
    }),
  };
  test.each(Object.entries(mails))("%s mail", (_name, { html, subject }) => {
    expect(latin(`<title>${subject}</title>${html}`)).toEqual([]);
  });

  test("a text that isn't in it is found", () => {
    expect(latin('<p>مرحبا <b title="Hi">Hello</b></p>')).toEqual(["Hi", "Hello"]);
  });
});

test("names keep their own direction in an Arabic sentence", () => {
  const page = pageDocument(
    assistancePage({ ...assistance, company: "Acme!" }, linkId, now),
    "nonce",
  );
  expect(page).toContain("\u2068Acme!\u2069");
});
