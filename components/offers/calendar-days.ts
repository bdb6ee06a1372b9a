const dayInMs = 86_400_000;

/** Returns the calendar date (`YYYY-MM-DD`) a number of days later, or earlier if negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
