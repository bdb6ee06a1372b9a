/** Every time zone that can be chosen, UTC first, and the present one where Intl leaves it out. */
export function timeZones(present?: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  const own = present && present !== "UTC" && !known.includes(present) ? [present] : [];
  return ["UTC", ...own, ...known];
}
