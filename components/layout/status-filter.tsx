import type { LucideIcon } from "lucide-react";
import { FilterChips, type FilterOption } from "@/components/ui/filter-chips";
import { Filter } from "./toolbar";

type StatusFilter<Status extends string> = {
  label?: string;
  options: readonly FilterOption<Status>[];
  value: readonly Status[];
  onValueChange: (value: Status[]) => void;
};

/** Returns a toolbar's filter by status, one chip for each. */
export const statusFilter = <Status extends string>({
  label = "Status",
  ...chips
}: StatusFilter<Status>) => (
  <Filter label={label} isSet={chips.value.length > 0}>
    <FilterChips label={label} {...chips} />
  </Filter>
);

/** Returns the options of statuses, with the labels and icons that screens show. */
export const statusOptions = <Status extends string>(
  statuses: readonly Status[],
  views: Record<Status, { label: string; icon: LucideIcon }>,
): FilterOption<Status>[] =>
  statuses.map((value) => {
    const { label, icon: Icon } = views[value];
    return { value, label, icon: <Icon aria-hidden /> };
  });
