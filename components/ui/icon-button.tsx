"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { buttonStyle } from "./button-style";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "icon" | "aria-label"> & {
  label: string;
  shortcut?: string;
  children: ReactNode;
};

export function IconButton({
  label,
  shortcut,
  variant = "ghost",
  size,
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <Button
      {...rest}
      aria-label={label}
      variant={variant}
      size={size}
      className={cn(buttonStyle({ variant, size, square: true }), "px-0", className)}
    />
  );
  if (rest.disabledReason) return button;
  return (
    <Tooltip content={label} shortcut={shortcut} describes={false}>
      {button}
    </Tooltip>
  );
}
