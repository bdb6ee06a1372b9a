import { FilterX } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Takes every filter of a list away; stands there only where there is one. */
export function ClearFilters({ shown, onClear }: { shown: boolean; onClear: () => void }) {
  if (!shown) return null;
  return (
    <Button size="sm" variant="ghost" icon={<FilterX aria-hidden />} onClick={onClear}>
      Clear filters
    </Button>
  );
}
