import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { InvitationStatus } from "@/lib/invitations/client";
import { stationOf, stations, statusLabels } from "@/lib/invitations/rules";

type StatusLineProps = { status: InvitationStatus; className?: string };

/** Shows an invitation's progress as five small steps, beside or below its label. */
export function StatusDots({ status, className }: StatusLineProps) {
  const reached = stationOf(status);
  return (
    <span aria-hidden className={cn("inline-flex shrink-0 items-center gap-0.5", className)}>
      {stations.map((station, index) => (
        <span
          key={station}
          className={cn(
            "h-1.5 w-4 rounded-full",
            index <= reached
              ? reached === stations.length - 1
                ? "bg-positive"
                : "bg-info"
              : "bg-line-strong/60",
          )}
        />
      ))}
    </span>
  );
}

/** Shows an invitation's progress as a line of named steps. */
export function StatusLine({ status, className }: StatusLineProps) {
  const reached = stationOf(status);
  return (
    <ol aria-label="Progress" className={cn("grid grid-cols-5", className)}>
      {stations.map((station, index) => {
        const passed = index < reached || (index === reached && station === "Completed");
        const state = index === reached ? "now" : index < reached ? "passed" : "upcoming";
        return (
          <li
            key={station}
            aria-current={index === reached ? "step" : undefined}
            className="relative flex min-w-0 flex-col items-center gap-1.5 text-center"
          >
            {index > 0 && (
              <span
                aria-hidden
                className={cn(
                  "absolute top-3 right-1/2 h-px w-full -translate-y-1/2",
                  index <= reached ? "bg-accent" : "bg-line-strong",
                )}
              />
            )}
            <span
              aria-hidden
              className={cn(
                "tabular z-1 grid size-6 place-items-center rounded-full border text-xs",
                passed
                  ? "border-transparent bg-accent text-on-accent"
                  : index === reached
                    ? "border-accent bg-surface font-medium text-accent-ink"
                    : "border-line-strong bg-surface text-muted",
              )}
            >
              {passed ? <Check className="size-3.5" /> : index + 1}
            </span>
            <span
              className={cn("text-xs sm:text-sm", index === reached ? "font-medium" : "text-muted")}
            >
              {statusLabels[station]}
              <span className="sr-only">{`, ${state}`}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
