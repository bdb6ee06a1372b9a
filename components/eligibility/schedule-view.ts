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
  /** The colour of the window's bar. */
  fill: string;
  /** The rule that says no. */
  reason: string | null;
  /** What can be done about it. */
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
  word: "Cannot",
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
    "A cancelled eligibility stays as it was. Make a new one where the candidate is to sit the test after all.",
  ),
  test_retired: cannot(
    Archive,
    "negative",
    "bg-negative/60",
    "Offer the test again under Tests, or cancel this and make one for another test.",
  ),
  portions_missing: cannot(
    Puzzle,
    "warning",
    "bg-warning/60",
    "Edit it and choose the portions that the candidate is to sit.",
  ),
  portion_unknown: cannot(
    Puzzle,
    "warning",
    "bg-warning/60",
    "Edit it and take the portion away, or give it back to the test.",
  ),
  window_ended: cannot(
    CalendarX2,
    "negative",
    "bg-negative/60",
    "Edit it and move the end of the window to a later day.",
  ),
  not_started: {
    word: "Not yet",
    tone: "info",
    icon: CalendarClock,
    fill: "bg-info/75",
    advice: "Nothing need be done. Edit it to open the window sooner.",
  },
};

/** How the verdict of an eligibility is shown. */
export function scheduleView({ rule }: EligibilityListRow["schedule"]): ScheduleView {
  if (rule === null) return { ...can, reason: null };
  return { ...ruleViews[rule], reason: scheduleRuleLabels[rule] };
}
