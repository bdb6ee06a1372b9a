const dayInMs = 86_400_000;

/** The calendar date (`YYYY-MM-DD`) so many days later, or earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
