import type { ReactNode } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { cn } from "@/components/ui/cn";
import { toneSoft, toneText } from "@/components/ui/tone";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { utcText } from "@/lib/eligibility/rules";
import { scheduleView } from "./schedule-view";
import { WindowBar } from "./window-bar";
import { type BarPart, barPart, noonOf, placeOf, windowScale } from "./window-scale";
import { zonedText } from "./zoned-text";

type SchedulePanelProps = { eligibility: EligibilityDto; viewer: Viewer };

/** Shows in one sentence whether the candidate can schedule today and, if not, what to do. */
export function SchedulePanel({ eligibility, viewer }: SchedulePanelProps) {
  const view = scheduleView(eligibility.schedule);
  const Icon = view.icon;
  return (
    <section
      aria-labelledby="can-schedule"
      className={cn("flex flex-col gap-5 rounded-xl border p-4 sm:p-5", toneSoft[view.tone])}
    >
      <div className="flex items-start gap-3">
        <Icon aria-hidden className={cn("mt-1 size-5 shrink-0", toneText[view.tone])} />
        <div className="min-w-0">
          <h2 id="can-schedule" className="text-muted text-sm">
            Can schedule today?
          </h2>
          <p className="text-pretty font-semibold text-lg">{eligibility.schedule.message}</p>
          {view.advice && <p className="mt-1 max-w-prose text-pretty text-muted">{view.advice}</p>}
        </div>
      </div>
      <WindowFigure eligibility={eligibility} viewer={viewer} />
    </section>
  );
}

function WindowFigure({ eligibility, viewer }: SchedulePanelProps) {
  const { scheduleStartDate: start, eligibilityEndDate: end, schedule } = eligibility;
  const now = noonOf(viewer.today);
  const scale = windowScale({ start, end }, now);
  const place = placeOf(now, scale);
  return (
    <div className="flex flex-col gap-1">
      <div className="relative h-4 text-muted text-xs">
        <span
          className="absolute -translate-x-1/2"
          style={{ left: `clamp(1.25rem, ${place}%, 100% - 1.25rem)` }}
        >
          Today
        </span>
      </div>
      <WindowBar
        start={start}
        end={end}
        scale={scale}
        now={now}
        view={scheduleView(schedule)}
        zone={viewer}
      />
      <dl
        className="mt-1 flex justify-between gap-4 text-sm"
        style={insetsOf(barPart({ start, end }, scale))}
      >
        <Bound term="Opens" instant={start} none="Immediately" viewer={viewer} />
        <Bound term="Ends" instant={end} none="Never" viewer={viewer} className="text-right" />
      </dl>
    </div>
  );
}

const bothBounds = "31rem";

/** Returns the insets that place the bounds under the ends of the bar, as far as there is room. */
const insetsOf = ({ left, width }: BarPart) => ({
  paddingLeft: `max(0px, min(${left}%, 100% - ${bothBounds}))`,
  paddingRight: `max(0px, min(${100 - left - width}%, 100% - ${bothBounds} - ${left}%))`,
});

type BoundProps = {
  term: string;
  instant: string | null;
  none: string;
  viewer: Viewer;
  className?: string;
};

function Bound({ term, instant, none, viewer, className }: BoundProps): ReactNode {
  return (
    <div className={className}>
      <dt className="text-muted text-xs">{term}</dt>
      <dd className="tabular">
        {instant ? (
          <time dateTime={instant} className="whitespace-normal normal-nums">
            {zonedText(instant, viewer)}
          </time>
        ) : (
          none
        )}
        {instant && viewer.timeZone !== "UTC" && (
          <span className="block text-muted text-xs">{utcText(instant)}</span>
        )}
      </dd>
    </div>
  );
}
