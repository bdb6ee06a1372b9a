import {
  Ban,
  Bell,
  BellOff,
  BellRing,
  CalendarCheck2,
  CalendarClock,
  CalendarX2,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Dot,
  HandHelping,
  type LucideIcon,
  Mail,
  MailOpen,
  MailWarning,
  MailX,
  MessageCircleReply,
  PencilLine,
  Plus,
  RefreshCw,
  RotateCcw,
  Send,
  Trash2,
  Undo2,
  UserPlus,
  UserRoundPen,
} from "lucide-react";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { TimelineEvent } from "@/lib/events/schema";
import { formatInstant, formatRelative } from "@/lib/format/dates";
import { describeEvent } from "./describe-event";
import { FieldChanges } from "./field-changes";

const icons: Record<string, LucideIcon> = {
  "candidate.created": UserPlus,
  "candidate.updated": UserRoundPen,
  "offer.created": Plus,
  "offer.updated": PencilLine,
  "offer.sent": Send,
  "offer.resent": Mail,
  "offer.reminded": BellRing,
  "offer.reopened": RotateCcw,
  "offer.opened": MailOpen,
  "offer.asked": CircleQuestionMark,
  "offer.question_answered": MessageCircleReply,
  "offer.accepted": CircleCheck,
  "offer.declined": CircleX,
  "offer.withdrawn": Undo2,
  "offer.deleted": Trash2,
  "offer.undeliverable": MailX,
  "offer.complained": MailWarning,
  "offer.deadline_near": CalendarClock,
  "offer.deadline_passed": CalendarX2,
  "assistance.seen": HandHelping,
  "assistance.accepted": CircleCheck,
  "assistance.declined": CircleX,
  "assistance.opted_out": BellOff,
  "assistance.opted_in": Bell,
  "invitation.sent": Send,
  "invitation.failed": CircleX,
  "invitation.completed": CircleCheck,
  "assessment.invited": Send,
  "assessment.completed": CircleCheck,
  "eligibility.created": CalendarCheck2,
  "eligibility.updated": PencilLine,
  "eligibility.cancelled": Ban,
  "eligibility.replaced": RefreshCw,
};

type EventTimelineProps = {
  label: string;
  /** Newest first. */
  events: readonly TimelineEvent[];
  viewer: { locale: string; timeZone: string };
};

/** Shows events with who did them and when, and the offer or eligibility they belong to. */
export function EventTimeline({ label, events, viewer }: EventTimelineProps) {
  const now = new Date();
  return (
    <Timeline label={label}>
      {events.map((event) => {
        const { title, tone, detail, href, changes } = describeEvent(event);
        return (
          <TimelineItem
            key={event.id}
            icon={icons[event.type] ?? Dot}
            tone={tone}
            title={title}
            time={
              <DateText
                dateTime={event.createdAt}
                text={formatRelative(event.createdAt, "en", now)}
                title={formatInstant(event.createdAt, viewer.locale, viewer.timeZone)}
              />
            }
          >
            {event.offerId && event.jobTitle && (
              <p>
                <TextLink href={`/offers/${event.offerId}`}>{event.jobTitle}</TextLink>
              </p>
            )}
            {event.eligibilityId && event.testName && (
              <p>
                <TextLink href={`/eligibility/${event.eligibilityId}`}>{event.testName}</TextLink>
              </p>
            )}
            {detail && <p>{href ? <TextLink href={href}>{detail}</TextLink> : detail}</p>}
            {changes && <FieldChanges changes={changes} />}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}
