import {
  Archive,
  Ban,
  CalendarClock,
  CalendarX2,
  CircleCheck,
  type LucideIcon,
  Puzzle,
} from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { type ScheduleRule, scheduleRuleLabels } from "@/lib/eligibility/rules";

export type ScheduleView = {
  word: string;
  tone: Tone;
  icon: LucideIcon;
  /** Color of the window's bar. */
  fill: string;
  /** The rule that blocks scheduling. */
  reason: string | null;
  /** Advice on what to do about it. */
  advice: string | null;
};

type RuleView = Omit<ScheduleView, "reason">;

const can: RuleView = {
  word: "Can schedule",
  tone: "positive",
  icon: CircleCheck,
  fill: "bg-positive",
  advice: null,
};

const cannot = (icon: LucideIcon, tone: Tone, fill: string, advice: string): RuleView => ({
  word: "Can't schedule",
  tone,
  icon,
  fill,
  advice,
});

const ruleViews: Record<ScheduleRule, RuleView> = {
  cancelled: cannot(
    Ban,
    "neutral",
    "bg-line-strong",
    "A cancelled eligibility can't be reactivated. Create a new one if the candidate should take the test.",
  ),
  test_retired: cannot(
    Archive,
    "negative",
    "bg-negative/60",
    "Reactivate the test under Tests, or cancel this eligibility and create one for another test.",
  ),
  portions_missing: cannot(
    Puzzle,
    "warning",
    "bg-warning/60",
    "Edit the eligibility and choose the candidate's portions.",
  ),
  portion_unknown: cannot(
    Puzzle,
    "warning",
    "bg-warning/60",
    "Edit the eligibility and remove the portion, or add it back to the test.",
  ),
  window_ended: cannot(
    CalendarX2,
    "negative",
    "bg-negative/60",
    "Edit the eligibility and set a later end.",
  ),
  not_started: {
    word: "Not yet",
    tone: "info",
    icon: CalendarClock,
    fill: "bg-info/75",
    advice: "Nothing to do. To open the window sooner, edit the eligibility.",
  },
};

/** Returns how an eligibility's schedule check is shown. */
export function scheduleView({ rule }: EligibilityListRow["schedule"]): ScheduleView {
  if (rule === null) return { ...can, reason: null };
  return { ...ruleViews[rule], reason: scheduleRuleLabels[rule] };
}
