import { database } from "@/db/client";
import { toLetterBranding } from "@/lib/branding/find-branding";
import { fileName } from "@/lib/format/file-name";
import { fullName } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import type { CertificatePage } from "@/lib/letters/pdf/certificate";
import { composeCertifiedPdf, composePdf } from "@/lib/letters/pdf/compose-pdf";
import type { FoundLetter } from "./find-letters";

export interface LetterPdf {
  bytes: Buffer<ArrayBuffer>;
  /** Name to save it by, without its ending. */
  name: string;
}

/** Returns what is printed of a letter, without the link of its candidate, and its branding. */
async function printedOf({ account, branding, html, jobTitle, ...letter }: FoundLetter) {
  return [
    {
      html: fillWithoutLinks(await embedImages(database(), letter.accountId, html), null),
      ...{ recipient: fullName(letter), subject: jobTitle, date: letter.writtenAt },
      locale: letter.letterLocale,
    },
    toLetterBranding({ account, branding }),
  ] as const;
}

/**
 * Composes the PDF of a letter in the branding that it keeps. It has no link of its candidate:
 * everyone gets the same bytes.
 */
export async function composeLetterPdf(letter: FoundLetter): Promise<LetterPdf> {
  const { jobTitle, offerId, version } = letter;
  const bytes = await composePdf(...(await printedOf(letter)));
  const name = fileName(fullName(letter), jobTitle, `offer ${offerId} version ${version}`);
  return { bytes, name };
}

/** Composes the PDF of a letter with the certificate of its acceptance, to be signed. */
export const composeSealablePdf = async (letter: FoundLetter, page: CertificatePage) =>
  composeCertifiedPdf(...(await printedOf(letter)), page);
