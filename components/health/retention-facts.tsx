import { DescriptionList } from "@/components/ui/description-list";
import type { HealthDto } from "@/lib/health/schema";
import { daysText } from "./health-words";

export function RetentionFacts({ retention }: Pick<HealthDto, "retention">) {
  return (
    <DescriptionList
      columns={2}
      className="gap-x-10"
      items={retention.map(({ label, days }) => ({
        term: label,
        value: days === null ? "No limit" : daysText(days),
      }))}
    />
  );
}
