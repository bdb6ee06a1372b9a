import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function EmptyState({ icon: Icon, title, action, className, children }: EmptyStateProps) {
  return (
    <div
      className={cn(
        "mx-auto flex max-w-sm flex-col items-center gap-1 px-4 py-16 text-center",
        className,
      )}
    >
      {Icon && <Icon aria-hidden strokeWidth={1.5} className="mb-2 size-6 text-faint" />}
      <p className="font-semibold">{title}</p>
      {children && <div className="text-pretty text-muted">{children}</div>}
      {action && <div className="mt-4 flex gap-2">{action}</div>}
    </div>
  );
}
