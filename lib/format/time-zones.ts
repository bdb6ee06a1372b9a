/** Returns every selectable time zone, UTC first, and the current one if Intl doesn't list it. */
export function timeZones(current?: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  const own = current && current !== "UTC" && !known.includes(current) ? [current] : [];
  return ["UTC", ...own, ...known];
}
