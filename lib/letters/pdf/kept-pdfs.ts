/**
 * PDFs that were set lately, by the hash of what they were set from. In memory and few, because a
 * letter takes some milliseconds to set, and a reader asks for the same one a few times in a row.
 */
const kept = new Map<string, Buffer<ArrayBuffer>>();
const maxBytes = 16_000_000;
let bytes = 0;

export function keptPdf(key: string): Buffer<ArrayBuffer> | undefined {
  const pdf = kept.get(key);
  if (pdf) {
    kept.delete(key);
    kept.set(key, pdf);
  }
  return pdf;
}

/** Keeps a PDF in place of those that were asked for longest ago. Returns it. */
export function keepPdf(key: string, pdf: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  kept.set(key, pdf);
  bytes += pdf.length;
  for (const [oldest, { length }] of kept) {
    if (bytes <= maxBytes) break;
    kept.delete(oldest);
    bytes -= length;
  }
  return pdf;
}
