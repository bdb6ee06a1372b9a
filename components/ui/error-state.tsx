"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { cn } from "./cn";

type ErrorStateProps = {
  title?: string;
  message?: string;
  requestId?: string;
  onRetry?: () => void;
  className?: string;
};

export function ErrorState({
  title = "This couldn't be loaded",
  message = "Something went wrong on the server. Nothing was changed. Try again in a moment.",
  requestId,
  onRetry,
  className,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn(
        "mx-auto flex max-w-sm flex-col items-center gap-1 px-4 py-16 text-center",
        className,
      )}
    >
      <TriangleAlert aria-hidden strokeWidth={1.5} className="mb-2 size-6 text-negative" />
      <p className="font-semibold">{title}</p>
      <p className="text-pretty text-muted">{message}</p>
      {requestId && <p className="mt-1 text-faint text-xs">Reference {requestId}</p>}
      {onRetry && (
        <Button className="mt-4" icon={<RotateCw aria-hidden />} onClick={() => onRetry()}>
          Try again
        </Button>
      )}
    </div>
  );
}
