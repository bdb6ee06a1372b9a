import type { PayFrequency } from "@/db/enums";

interface Written {
  /** The value as typed. */
  text: string;
  /** Where it is in the source, counting from 1. */
  place: { line: number; column: number };
  /** Source around the value, up to the nearest tag or variable: printed letters have it verbatim. */
  source: string;
}

/** Pay typed in a letter. */
export interface PayClaim extends Written {
  kind: "pay";
  /** Every amount that the digits can mean. */
  amounts: readonly number[];
  /** Currencies that the sign or code can mean; null if none was typed. */
  currencies: readonly string[] | null;
  period: PayFrequency | null;
  /** Other amounts typed in the same sentence. */
  others: readonly number[];
}

/** A start date or deadline typed in a letter. */
export interface DayClaim extends Written {
  kind: "start" | "deadline";
  /** Every day that it can mean: `YYYY-MM-DD`, or `MM-DD` without a year. */
  days: readonly string[];
  /** Whether the deadline is the day before. */
  isBefore: boolean;
}

/** A name typed in the salutation. */
export interface NameClaim extends Written {
  kind: "name";
  /** Whether a title such as Ms. is before the name. */
  isTitled: boolean;
}

export type Claim = PayClaim | DayClaim | NameClaim;

/** A claim in a line, with its offset there. */
export type Found<Of extends Written> = Omit<Of, "place" | "source"> & { start: number };
