import { database } from "@/db/client";
import { toLetterBranding } from "@/lib/branding/find-branding";
import { fileName } from "@/lib/format/file-name";
import { fullName } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { composePdf } from "@/lib/letters/pdf/compose-pdf";
import type { FoundLetter } from "./find-letters";

export interface LetterPdf {
  bytes: Buffer<ArrayBuffer>;
  /** Name to save it by, without its ending. */
  name: string;
}

/**
 * Composes the PDF of a letter in the branding that it keeps. It has no link of its candidate:
 * everyone gets the same bytes.
 */
export async function composeLetterPdf(letter: FoundLetter): Promise<LetterPdf> {
  const { account, branding, html, jobTitle, offerId, templateLocale, version } = letter;
  const recipient = fullName(letter);
  const bytes = await composePdf(
    {
      html: fillWithoutLinks(await embedImages(database(), letter.accountId, html), null),
      ...{ recipient, subject: jobTitle, date: letter.writtenAt },
      locale: templateLocale ?? account.locale,
    },
    toLetterBranding({ account, branding }),
  );
  return { bytes, name: fileName(recipient, jobTitle, `offer ${offerId} version ${version}`) };
}
