const formats = {
  narrow: new Intl.DateTimeFormat("en", { month: "narrow", timeZone: "UTC" }),
  short: new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }),
};

/** `N`, `Nov` or `November 2026` for `2026-11`. */
export const monthName = (month: string, style: keyof typeof formats): string =>
  formats[style].format(new Date(`${month}-01T00:00:00Z`));
