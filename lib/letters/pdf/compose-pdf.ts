import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { directionOf, languageOf, resolveLocale } from "@/lib/format/locale";
import { fontFamilies } from "./fonts";
import { keepPdf, keptPdf } from "./kept-pdfs";
import { letterProgram } from "./letter-program";
import type { Paper } from "./paper";
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
  author: string;
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
export function composePdf(letter: PrintedLetter, paper: Paper): Promise<Buffer<ArrayBuffer>> {
  const key = createHash("sha256")
    .update(JSON.stringify([setting, letter, paper]))
    .digest("hex");
  const kept = keptPdf(key);
  if (kept) return Promise.resolve(kept);
  const made = last.then(async () => {
    await nextTurn();
    return keptPdf(key) ?? keepPdf(key, compose(letter, paper));
  });
  last = made.catch(() => undefined);
  return made;
}

function compose(letter: PrintedLetter, paper: Paper): Buffer<ArrayBuffer> {
  const { html, locale, recipient, subject, author, date } = letter;
  const direction = directionOf(locale);
  const width = papers[paper.size].width - 2 * margin;
  const { blocks, images, heading } = readLetter(html, { width, direction });
  const { region } = new Intl.Locale(resolveLocale(locale));
  return typeset(
    {
      title: `${heading || subject}, ${recipient}`,
      ...{
        author,
        direction,
        blocks,
        margin,
        footer: paper.footer,
        paper: papers[paper.size].name,
      },
      date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
      fonts: fontFamilies,
      size: textSize,
      language: languageOf(locale),
      region: region && /^[A-Z]{2}$/.test(region) ? region : null,
    },
    images,
    date,
  );
}
