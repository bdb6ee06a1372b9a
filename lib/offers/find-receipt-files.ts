import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { links, offers } from "@/db/schema";
import { sealEntries } from "@/lib/audit/seal-entries";
import { fileName } from "@/lib/format/file-name";
import { log } from "@/lib/log";
import type { FindAttachments } from "@/lib/outbox/deliver-message";
import type { MailFile } from "@/lib/outbox/send-mail";
import { composeCalendar } from "./compose-calendar";
import { composeLetterPdf } from "./compose-letter-pdf";
import { findLetters } from "./find-letters";
import { findLinkedOffer } from "./find-linked-offer";
import { sealOffer } from "./seal-offer";

/**
 * Finds the files of a candidate's receipt: the sealed copy of what they accepted or, where it can't
 * be sealed, the letter as a PDF, and their first day for a calendar. Other emails have none.
 */
export const findReceiptFiles: FindAttachments = async ({ kind, accountId, offerId }) => {
  if (kind !== "offer_receipt" || accountId === null || offerId === null) return [];
  const wanted = and(eq(offers.accountId, accountId), eq(offers.id, offerId));
  const [letter] = await findLetters(database(), wanted);
  if (!letter) return [];
  const name = fileName(letter.jobTitle, letter.account.name, "accepted");
  const content =
    (await sealedCopy(accountId, offerId)) ?? Buffer.from((await composeLetterPdf(letter)).bytes);
  return [
    { filename: `${name}.pdf`, contentType: "application/pdf", content },
    ...(await firstDay(accountId, offerId)),
  ];
};

/** Returns the file that adds the first day to the candidate's calendar, if one is known. */
async function firstDay(accountId: number, offerId: number): Promise<MailFile[]> {
  const [link] = await database()
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.accountId, accountId), eq(links.offerId, offerId)));
  if (!link) return [];
  const offer = await findLinkedOffer(link.id);
  const file = offer?.answer && composeCalendar(offer, link.id, new Date());
  if (!file) return [];
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return [{ filename: file.name, contentType, content: Buffer.from(file.content) }];
}

async function sealedCopy(accountId: number, offerId: number): Promise<Buffer | null> {
  try {
    await sealEntries();
    return await sealOffer(accountId, offerId);
  } catch (error) {
    log.error("a receipt goes without its seal", { offer: offerId }, error);
    return null;
  }
}
