/** How many rows match: all of them if `isExact`, or else at least so many. */
export interface MatchCount {
  count: number;
  isExact: boolean;
}

const number = new Intl.NumberFormat("en");

/** Returns the count of what was chosen one by one. */
export const exactly = (count: number): MatchCount => ({ count, isExact: true });

/** `1,834`, or `10,000+` where more may match than were counted. */
export const formatMatchCount = ({ count, isExact }: MatchCount): string =>
  isExact ? number.format(count) : `${number.format(count)}+`;

/** What a list shows beside each of its rows, such as a job's offers, is counted up to here. */
export const maxListed = 1000;

/** `12`, or `1,000+` where counting ended. */
export const formatListedCount = (count: number): string =>
  formatMatchCount({ count, isExact: count < maxListed });
