import type { OfferStatus } from "@/db/enums";

/** An offer that waits for somebody; `at` is the moment that the list is about. */
export interface NeedItem {
  offerId: number;
  candidateName: string;
  jobTitle: string;
  expiryDate: string | null;
  at: string;
}

/** A message that could not be delivered. */
export interface FailedMail {
  id: number;
  recipient: string;
  offerId: number | null;
  candidateName: string | null;
  lastError: string | null;
  at: string;
}

/** How many there are, and the first five. */
export interface Need<Item> {
  total: number;
  items: Item[];
}

export interface HomeNeeds {
  /** The account's calendar day, and the last day that counts as due soon. */
  today: string;
  dueUntil: string;
  drafts: Need<NeedItem>;
  due: Need<NeedItem>;
  opened: Need<NeedItem>;
  /** Null for those who may not see the outbox. */
  failedMail: Need<FailedMail> | null;
}

export interface HomeFigures {
  /** The first calendar day whose answers count, where the account is. */
  answeredFrom: string;
  accepted: number;
  declined: number;
  /** Accepted among the answered, 0 to 1; null where nothing was answered. */
  acceptanceRate: number | null;
  medianSecondsToAnswer: number | null;
}

export interface HomeMonth {
  /** `YYYY-MM` */
  month: string;
  counts: Record<OfferStatus, number>;
}

export interface Home extends HomeNeeds {
  figures: HomeFigures;
  months: HomeMonth[];
}
