import type { Viewer } from "@/components/layout/viewer";
import { DateRangeFilter } from "@/components/lists/date-range-filter";
import { addDays } from "@/lib/format/calendar";

type DueFilterProps = {
  from: string | null;
  to: string | null;
  onRangeChange: (from: string | null, to: string | null) => void;
  viewer: Viewer;
};

export function DueFilter({ viewer: { today, locale }, ...range }: DueFilterProps) {
  return (
    <DateRangeFilter
      {...range}
      label="Due"
      title="Response due"
      locale={locale}
      presets={[
        { label: "Past", from: null, to: addDays(today, -1) },
        { label: "Within 3 days", from: today, to: addDays(today, 3) },
        { label: "Within 7 days", from: today, to: addDays(today, 7) },
        { label: "Within 30 days", from: today, to: addDays(today, 30) },
      ]}
    />
  );
}
