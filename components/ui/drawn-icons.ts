import type { LucideIcon } from "lucide-react";

/** The icons that `app/drawn-icons.css` draws: those of statuses, and what most pages have. */
export const drawnIcons: ReadonlySet<string> = new Set([
  ...["Archive", "ArrowDown", "ArrowUp", "Ban", "BriefcaseBusiness", "CalendarCheck2"],
  ...["CalendarClock", "CalendarX", "CalendarX2", "ChevronDown", "ChevronsUpDown", "CircleCheck"],
  ...["CircleDashed", "CircleDot", "CircleExclamationPoint", "CircleMinus", "CircleOff"],
  ...["CircleQuestionMark", "CircleSlash", "CircleX", "ClipboardCheck", "ClipboardList", "Clock"],
  ...["Copy", "Download", "Ellipsis", "Eye", "HandHeart", "Hourglass", "House", "Inbox"],
  ...["KeyRound", "LayoutTemplate", "ListChecks", "LoaderCircle", "Mail", "MailCheck", "MailOpen"],
  ...["MailX", "Menu", "PencilLine", "Play", "Plus", "Puzzle", "RotateCcwClock", "Search", "Send"],
  ...["Settings", "TicketCheck", "TimerOff", "TriangleExclamationPoint", "Undo2", "Upload"],
  ...["UserCheck", "Users"],
]);

/**
 * Returns the class by which the style sheet draws an icon, so that a page only names it; undefined
 * for an icon that a page has to send.
 */
export const drawnBy = ({ displayName = "" }: LucideIcon): string | undefined =>
  drawnIcons.has(displayName) ? `icon-${displayName}` : undefined;
