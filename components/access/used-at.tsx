import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { formatInstant, formatRelative } from "@/lib/format/dates";

type UsedAtProps = { instant: string | null; viewer: Viewer };

/** Shows how long ago something was used or created, or `Never`. */
export function UsedAt({ instant, viewer: { locale, timeZone } }: UsedAtProps) {
  if (!instant) return <span className="text-muted">Never</span>;
  return (
    <DateText
      dateTime={instant}
      text={formatRelative(instant, "en", new Date(), "narrow")}
      title={formatInstant(instant, locale, timeZone)}
    />
  );
}
