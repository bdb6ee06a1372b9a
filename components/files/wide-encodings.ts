import type { Encoding } from "./encodings";

interface WideEncoding {
  encoding: Encoding;
  language: string;
  /** Returns whether a pair of bytes is a character that names and addresses have. */
  isCommon(lead: number, trail: number): boolean;
  /** Returns whether a byte is a character alone, such as half-width kana. */
  isSingle?(byte: number): boolean;
}

const between = (byte: number, first: number, last: number) => byte >= first && byte <= last;

/** Encodings in which pairs of bytes are characters, the likelier first. */
const wideEncodings: readonly WideEncoding[] = [
  {
    encoding: "euc-kr",
    language: "ko",
    isCommon: (lead, trail) => between(lead, 0xb0, 0xc8) && trail >= 0xa1,
  },
  {
    encoding: "gb18030",
    language: "zh",
    isCommon: (lead, trail) => between(lead, 0xb0, 0xd7) && trail >= 0xa1,
  },
  {
    encoding: "shift_jis",
    language: "ja",
    isCommon: (lead, trail) =>
      (lead === 0x82 && between(trail, 0x4f, 0xf1)) ||
      (lead === 0x83 && between(trail, 0x40, 0x96)) ||
      between(lead, 0x88, 0x97) ||
      (lead === 0x98 && trail <= 0x72),
    isSingle: (byte) => between(byte, 0xa1, 0xdf),
  },
  {
    encoding: "euc-jp",
    language: "ja",
    isCommon: (lead, trail) =>
      (between(lead, 0xa4, 0xa5) || between(lead, 0xb0, 0xcf)) && trail >= 0xa1,
  },
  { encoding: "big5", language: "zh", isCommon: (lead) => between(lead, 0xa4, 0xc6) },
];

const isPunctuation = (lead: number) => between(lead, 0xa1, 0xa3) || lead === 0x81;
const isLetter = (byte = 0) => between(byte, 0x41, 0x5a) || between(byte, 0x61, 0x7a);

/**
 * Returns how many characters beyond ASCII there are, and the share of the common ones, less those
 * within words.
 */
function countOf(bytes: Uint8Array, { isCommon, isSingle }: WideEncoding) {
  let all = 0;
  let common = 0;
  let isAfterLetter = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      isAfterLetter = isLetter(lead);
      continue;
    }
    all += 1;
    if (isSingle?.(lead)) {
      if (!isAfterLetter && !isLetter(bytes[at + 1])) common += 1;
      isAfterLetter = false;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0x40) return { all, share: 0 };
    if (isPunctuation(lead) || isCommon(lead, trail)) common += 1;
    if (isAfterLetter || isLetter(bytes[at + 2])) common -= 1;
    isAfterLetter = false;
    at += 1;
  }
  return { all, share: all === 0 ? 0 : common / all };
}

const leastShare = 0.9;

/** Korean is the first of equals only in a text that is long enough for Chinese to be told apart. */
const leastKorean = 5;

/** Returns the likeliest encoding of pairs of bytes with its score from 0 to 1, or null. */
export function findWideEncoding(
  bytes: Uint8Array,
  language: string,
): { encoding: Encoding; score: number } | null {
  const found = wideEncodings
    .map((each, rank) => {
      const { all, share } = countOf(bytes, each);
      const isShort = each.encoding === "euc-kr" && all < leastKorean;
      const bonus = (each.language === language ? 0.05 : 0) - rank * 0.005 - (isShort ? 0.01 : 0);
      return { encoding: each.encoding, share, score: share + bonus };
    })
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.score - one.score);
  return found[0] ?? null;
}
