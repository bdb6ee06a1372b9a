import { StatusBadge } from "@/components/ui/badge";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { scheduleView } from "./schedule-view";

/** Shows whether the candidate can schedule, and the rule that blocks them. */
export function ScheduleVerdict({ schedule }: Pick<EligibilityListRow, "schedule">) {
  const { word, tone, icon, reason } = scheduleView(schedule);
  return (
    <span title={schedule.message} className="inline-flex max-w-full items-center gap-1.5">
      <StatusBadge tone={tone} icon={icon} label={word} className="shrink-0" />
      {reason && <span className="truncate text-muted text-sm">{reason}</span>}
    </span>
  );
}
