import { FilterX } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Clears all filters of a list; shown only when there are any. */
export function ClearFilters({ shown, onClear }: { shown: boolean; onClear: () => void }) {
  if (!shown) return null;
  return (
    <Button size="sm" variant="ghost" icon={<FilterX aria-hidden />} onClick={onClear}>
      Clear filters
    </Button>
  );
}
