import { cn } from "@/components/ui/cn";
import { utcText } from "@/lib/eligibility/rules";
import type { ScheduleView } from "./schedule-view";
import { type BarPart, barPart, placeOf, type Scale } from "./window-scale";

type WindowBarProps = {
  start: string | null;
  end: string | null;
  scale: Scale;
  /** Milliseconds since 1970. */
  now: number;
  view: ScheduleView;
  className?: string;
};

/** Describes a window: `From 1 March 2027, 00:00 UTC to 5 June 2027, 23:59 UTC`. */
function windowText(start: string | null, end: string | null): string {
  if (start && end) return `From ${utcText(start)} to ${utcText(end)}`;
  if (start) return `From ${utcText(start)}, no end`;
  return end ? `Until ${utcText(end)}` : "No start or end";
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
export function WindowBar({ start, end, scale, now, view, className }: WindowBarProps) {
  const part = barPart({ start, end }, scale);
  const words = windowText(start, end);
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={cn("relative block h-4 min-w-0", className)}
    >
      <span className="absolute inset-x-0 top-1 h-2 rounded-full bg-line" />
      <span
        className={cn("absolute top-1 h-2 min-w-1 rounded-full", view.fill)}
        style={{
          left: `min(${part.left}%, 100% - 0.25rem)`,
          width: `${part.width}%`,
          maskImage: fadeOf(part),
        }}
      />
      <span
        className="absolute inset-y-0 w-0.5 -translate-x-1/2 rounded-full bg-ink"
        style={{ left: `${placeOf(now, scale)}%` }}
      />
    </span>
  );
}
