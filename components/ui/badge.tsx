import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { drawnBy } from "./drawn-icons";
import type { Tone } from "./tone";

type BadgeProps = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode };

export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span className={cn("badge", `badge-${tone}`, className)}>
      {icon}
      {children}
    </span>
  );
}

type StatusBadgeProps = { tone: Tone; icon: LucideIcon; label: string; className?: string };

export function StatusBadge({ tone, icon: Icon, label, className }: StatusBadgeProps) {
  const drawn = drawnBy(Icon);
  return (
    <Badge
      tone={tone}
      icon={drawn ? undefined : <Icon aria-hidden />}
      className={cn(drawn, className)}
    >
      {label}
    </Badge>
  );
}
