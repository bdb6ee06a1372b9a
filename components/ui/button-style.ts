import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong/40 bg-surface text-ink hover:bg-hover",
  ghost: "text-muted hover:bg-hover hover:text-ink data-[state=open]:bg-hover",
  danger: "bg-negative-solid text-on-accent hover:bg-negative-solid-hover",
};

export const unavailableStyle =
  "aria-disabled:cursor-not-allowed aria-disabled:border aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-faint aria-disabled:hover:bg-sunken aria-disabled:hover:text-faint";

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-sm touch:h-11",
  md: "h-8 px-3 text-base touch:h-11",
  lg: "h-11 px-5 text-lg",
};

const squares: Record<ButtonSize, string> = {
  sm: "size-7 touch:size-11",
  md: "size-8 touch:size-11",
  lg: "size-11",
};

type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; square?: boolean };

export function buttonStyle({ variant = "secondary", size = "md", square }: ButtonLook): string {
  return clsx("button", variants[variant], square ? squares[size] : sizes[size]);
}
