import type { LucideIcon } from "lucide-react";
import { cn } from "./cn";
import { drawnBy } from "./drawn-icons";

type IconProps = { of: LucideIcon; className?: string };

/** Shows an icon beside the words that say the same. */
export function Icon({ of: Shape, className }: IconProps) {
  const drawn = drawnBy(Shape);
  if (drawn) return <i className={cn("icon", drawn, className)} />;
  return <Shape aria-hidden className={cn("size-4 shrink-0", className)} />;
}
