import { cn } from "@/components/ui/cn";
import type { OperationMethod } from "@/lib/api-reference/schema";

const tones: Record<OperationMethod, string> = {
  get: "text-info",
  post: "text-positive",
  put: "text-warning",
  patch: "text-warning",
  delete: "text-negative",
};

type MethodMarkProps = { method: OperationMethod; className?: string };

export function MethodMark({ method, className }: MethodMarkProps) {
  return (
    <span className={cn("font-mono font-semibold text-xs uppercase", tones[method], className)}>
      {method}
    </span>
  );
}
