import { StatusBadge } from "@/components/ui/badge";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { scheduleView } from "./schedule-view";

/** Shows whether the candidate can schedule, or else the rule that blocks them. */
export function ScheduleVerdict({ schedule }: Pick<EligibilityListRow, "schedule">) {
  const { word, tone, icon, reason } = scheduleView(schedule);
  return (
    <span title={schedule.message}>
      <StatusBadge tone={tone} icon={icon} label={reason ?? word} />
    </span>
  );
}
