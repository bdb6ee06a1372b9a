"use client";

import { LoaderCircle } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { ButtonLabel } from "./button-label";
import { type ButtonSize, type ButtonVariant, buttonStyle, unavailableStyle } from "./button-style";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  loading?: boolean;
  disabledReason?: string | null;
};

export function Button({
  variant,
  size,
  icon,
  loading = false,
  disabledReason,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = loading || Boolean(disabledReason);

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
    <button
      {...rest}
      type={type}
      onClick={click}
      aria-disabled={blocked || undefined}
      aria-busy={loading || undefined}
      aria-describedby={disabledReason ? reasonId : rest["aria-describedby"]}
      className={cn(buttonStyle({ variant, size }), className, blocked && unavailableStyle)}
    >
      {loading ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      <ButtonLabel>{children}</ButtonLabel>
    </button>
  );
  if (!disabledReason) return button;
  return (
    <>
      <Tooltip content={disabledReason}>{button}</Tooltip>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
