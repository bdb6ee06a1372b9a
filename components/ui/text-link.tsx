import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cn(
        "rounded-sm text-accent-ink underline decoration-accent-ink/35 underline-offset-2 hover:decoration-accent-ink",
        className,
      )}
    />
  );
}
