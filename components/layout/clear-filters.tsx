import { FilterX } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

/** Clears all filters of a list. Keeps its place while there are none, so that nothing moves. */
export function ClearFilters({ shown, onClear }: { shown: boolean; onClear: () => void }) {
  if (!shown) return <span aria-hidden className="size-7 touch:hidden" />;
  return (
    <IconButton label="Clear filters" size="sm" onClick={onClear}>
      <FilterX aria-hidden />
    </IconButton>
  );
}
