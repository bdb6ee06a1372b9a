import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { offers } from "@/db/schema";
import { sealEntries } from "@/lib/audit/seal-entries";
import { fileName } from "@/lib/format/file-name";
import { log } from "@/lib/log";
import type { FindAttachments } from "@/lib/outbox/deliver-message";
import { composeLetterPdf } from "./compose-letter-pdf";
import { findLetters } from "./find-letters";
import { sealOffer } from "./seal-offer";

/**
 * Finds the file of a candidate's receipt: the sealed copy of what they accepted or, where it can't
 * be sealed, the letter as a PDF. Other emails have none.
 */
export const findReceiptFiles: FindAttachments = async ({ kind, accountId, offerId }) => {
  if (kind !== "offer_receipt" || accountId === null || offerId === null) return [];
  const wanted = and(eq(offers.accountId, accountId), eq(offers.id, offerId));
  const [letter] = await findLetters(database(), wanted);
  if (!letter) return [];
  const name = fileName(letter.jobTitle, letter.account.name, "accepted");
  const content =
    (await sealedCopy(accountId, offerId)) ?? Buffer.from((await composeLetterPdf(letter)).bytes);
  return [{ filename: `${name}.pdf`, contentType: "application/pdf", content }];
};

async function sealedCopy(accountId: number, offerId: number): Promise<Buffer | null> {
  try {
    await sealEntries();
    return await sealOffer(accountId, offerId);
  } catch (error) {
    log.error("a receipt goes without its seal", { offer: offerId }, error);
    return null;
  }
}
