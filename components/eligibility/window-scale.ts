const dayInMs = 86_400_000;

/** Time span of a bar, in milliseconds since 1970. */
export type Scale = { from: number; to: number };

/** Part of a bar, in percent of its width; `fades` where there is no bound. */
export type BarPart = { left: number; width: number; fadesIn: boolean; fadesOut: boolean };

type Window = { start: string | null; end: string | null };

/** Returns noon of a calendar day: precise enough for a bar, and equal on server and client. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Returns the scale shared by all rows, so that their bars compare: 90 days back, 180 ahead. */
export const listScale = (now: number): Scale => ({
  from: now - 90 * dayInMs,
  to: now + 180 * dayInMs,
});

/** Returns a scale around one window and today, with a margin on both sides. */
export function windowScale({ start, end }: Window, now: number): Scale {
  const moments = [now, start && Date.parse(start), end && Date.parse(end)].filter(
    (moment): moment is number => typeof moment === "number",
  );
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const room = Math.max((last - first) * 0.15, 7 * dayInMs);
  return { from: first - room, to: last + room };
}

/** Returns a moment's position on the bar, in percent, clamped to its ends. */
export function placeOf(moment: number, { from, to }: Scale): number {
  const share = (moment - from) / (to - from);
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}

/** Returns the part of the bar that a window fills. */
export function barPart({ start, end }: Window, scale: Scale): BarPart {
  const left = start ? placeOf(Date.parse(start), scale) : 0;
  const right = end ? placeOf(Date.parse(end), scale) : 100;
  return {
    left,
    width: Math.round((right - left) * 10) / 10,
    fadesIn: start === null,
    fadesOut: end === null,
  };
}
