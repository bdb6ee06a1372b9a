import { cn } from "@/components/ui/cn";
import type { ScheduleView } from "./schedule-view";
import { type BarPart, barPart, placeOf, type Scale } from "./window-scale";
import { type Zone, zonedText } from "./zoned-text";

type WindowBarProps = {
  start: string | null;
  end: string | null;
  scale: Scale;
  /** Milliseconds since 1970. */
  now: number;
  view: ScheduleView;
  zone: Zone;
  className?: string;
};

/** Describes a window: `From Mar 1, 2027, 12:00 AM UTC to Jun 5, 2027, 11:59 PM UTC`. */
function windowText(start: string | null, end: string | null, zone: Zone): string {
  if (start && end) return `From ${zonedText(start, zone)} to ${zonedText(end, zone)}`;
  if (start) return `From ${zonedText(start, zone)}, no end`;
  return end ? `Until ${zonedText(end, zone)}` : "No start or end";
}

function fadeOf({ fadesIn, fadesOut }: BarPart): string | undefined {
  if (!fadesIn && !fadesOut) return undefined;
  const stops = [
    fadesIn ? "transparent, black 35%" : "black",
    fadesOut ? "black 65%, transparent" : "black",
  ];
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

/** Shows a window as a bar with a line for today; its accessible name and title are in words. */
export function WindowBar({ start, end, scale, now, view, zone, className }: WindowBarProps) {
  const part = barPart({ start, end }, scale);
  const words = windowText(start, end, zone);
  return (
    <span role="img" aria-label={words} title={words} className={cn("window-bar", className)}>
      <span />
      <span
        className={view.fill}
        style={{
          left: `min(${part.left}%, 100% - 0.25rem)`,
          width: `${part.width}%`,
          maskImage: fadeOf(part),
        }}
      />
      <span style={{ left: `${placeOf(now, scale)}%` }} />
    </span>
  );
}
