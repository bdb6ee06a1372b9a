import { DescriptionList } from "@/components/ui/description-list";
import { counted } from "@/lib/format/numbers";
import type { HealthDto } from "@/lib/health/schema";

export function RetentionFacts({ retention }: Pick<HealthDto, "retention">) {
  return (
    <DescriptionList
      columns={2}
      items={retention.map(({ label, days }) => ({
        term: label,
        value: days === null ? "No limit" : counted(days, "day", "days"),
      }))}
    />
  );
}
