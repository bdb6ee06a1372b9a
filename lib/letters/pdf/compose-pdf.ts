import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { brandColors } from "@/lib/format/brand-colors";
import { isolate } from "@/lib/format/isolate";
import { directionOf, languageOf, resolveLocale } from "@/lib/format/locale";
import type { LetterBranding } from "@/lib/letters/types";
import type { CertificatePage } from "./certificate";
import { fontFamilies } from "./fonts";
import { keepPdf, keptPdf } from "./kept-pdfs";
import { letterProgram } from "./letter-program";
import type { Images } from "./model";
import { readImage } from "./read-image";
import { readLetter } from "./read-letter";
import { textSize } from "./read-styles";
import { typeset } from "./typeset";

export interface PrintedLetter {
  /** The sanitised letter, without the candidate's link. */
  html: string;
  /** Whom the letter is for: with its first heading it becomes the title. */
  recipient: string;
  /** Title of a letter without a heading. */
  subject: string;
  locale: string;
  /** When the letter was written. */
  date: Date;
}

/** 25 mm. */
const margin = 70.87;
const papers = {
  a4: { name: "a4", width: 595.28 },
  us_letter: { name: "us-letter", width: 612 },
} as const;

/** Everything that decides what a page looks like, besides the letter. */
const setting = createHash("sha256")
  .update(letterProgram)
  .update(fontFamilies.join())
  .digest("hex");

let last: Promise<unknown> = Promise.resolve();

/**
 * Returns a letter as a tagged PDF (PDF/UA-1) with page numbers: the same bytes for the same letter
 * and paper. Letters are set one after another, each in a turn of its own of the event loop, without
 * which the compiler never frees its memory.
 */
export function composePdf(
  letter: PrintedLetter,
  branding: LetterBranding,
): Promise<Buffer<ArrayBuffer>> {
  const key = createHash("sha256")
    .update(JSON.stringify([setting, letter, branding]))
    .digest("hex");
  const kept = keptPdf(key);
  if (kept) return Promise.resolve(kept);
  return inTurn(() => keptPdf(key) ?? keepPdf(key, compose(letter, branding)));
}

/** Returns a letter as a tagged PDF with the certificate of its acceptance and its attachments. */
export const composeCertifiedPdf = (
  letter: PrintedLetter,
  branding: LetterBranding,
  page: CertificatePage,
): Promise<Buffer<ArrayBuffer>> => inTurn(() => compose(letter, branding, page));

function inTurn<T>(work: () => T): Promise<T> {
  const made = last.then(async () => {
    await nextTurn();
    return work();
  });
  last = made.catch(() => undefined);
  return made;
}

function compose(
  letter: PrintedLetter,
  branding: LetterBranding,
  page?: CertificatePage,
): Buffer<ArrayBuffer> {
  const { html, locale, recipient, subject, date } = letter;
  const { color, company, footer, paper } = branding;
  const direction = directionOf(locale);
  const width = papers[paper].width - 2 * margin;
  const { blocks, images, heading } = readLetter(html, { width, direction });
  const { region } = new Intl.Locale(resolveLocale(locale));
  const certificate = page ? certificateOf(page, branding, images) : null;
  for (const { name, bytes } of page?.attachments ?? []) images.set(name, bytes);
  return typeset(
    {
      title: `${heading || subject}, ${recipient}`,
      author: company,
      head: headOf(branding, images, locale),
      footer: footer ? linesOf(footer, locale).join(" · ") : company,
      linkColor: color ? brandColors(color).action : "#1d4ed8",
      ...{ direction, blocks, margin, paper: papers[paper].name },
      date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
      fonts: fontFamilies,
      size: textSize,
      language: languageOf(locale),
      attachments: (page?.attachments ?? []).map(({ bytes, ...about }) => about),
      certificate,
      region: region && /^[A-Z]{2}$/.test(region) ? region : null,
    },
    images,
    date,
  );
}

/** Size of the text in a letter's head, and height of its logo, in points. */
const [headSize, logoHeight] = [textSize * 0.82, 40];

function certificateOf(
  { certificate, code }: CertificatePage,
  { company, logo, paper }: LetterBranding,
  images: Images,
) {
  const width = (papers[paper].width - 2 * margin) * 0.5;
  const [shown = null] = logo
    ? readImage({ src: logo, alt: company }, images, { em: textSize, width, height: logoHeight })
    : [];
  images.set("code.svg", code);
  return { ...certificate, company, logo: shown, code: "code.svg" };
}

function headOf(
  { company, letterhead, logo, paper }: LetterBranding,
  images: Images,
  locale: string,
) {
  if (!logo && !letterhead) return null;
  const width = (papers[paper].width - 2 * margin) * 0.6;
  const [shown = null] = logo
    ? readImage({ src: logo, alt: company }, images, { em: headSize, width, height: logoHeight })
    : [];
  return { logo: shown, company, lines: letterhead ? linesOf(letterhead, locale) : [] };
}

/** Returns the lines of an account's text, each in the direction of its own words. */
const linesOf = (text: string, locale: string) =>
  text.split(/\r?\n/).map((line) => isolate(line, locale));
