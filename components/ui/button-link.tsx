"use client";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { ButtonLabel } from "./button-label";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { cn } from "./cn";

type ButtonLinkProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {icon}
      <ButtonLabel>{children}</ButtonLabel>
    </Link>
  );
}
