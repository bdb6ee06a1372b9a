/** A line of a table of facts. */
export interface CertificateFact {
  term: string;
  value: string;
  /** What follows the value, less prominently. */
  note?: string;
  /** True if the note is good news. */
  isGood?: boolean;
}

/** Everything that a certificate of acceptance prints, in words. */
export interface Certificate {
  number: string;
  title: string;
  lead: string;
  /** The name that the candidate typed; null if a member recorded the answer. */
  signature: { name: string; label: string; day: string } | null;
  /** What is written around the stamp; null if it can't be set letter by letter. */
  stamp: string | null;
  facts: { title: string; rows: CertificateFact[] }[];
  events: { title: string; head: string[]; rows: { cells: string[]; isKey: boolean }[] };
  prints: { title: string; rows: { term: string; value: string }[] };
  check: { title: string; lines: string[]; code: string };
}

/** A file that travels within a PDF. */
export interface Attachment {
  name: string;
  bytes: Buffer;
  type: string;
  description: string;
  relationship: "data" | "source";
}

/** What follows a letter in its sealed copy. */
export interface CertificatePage {
  certificate: Certificate;
  /** The QR code of the address, as SVG. */
  code: Buffer;
  attachments: readonly Attachment[];
}
