"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { useFloatingContainer } from "./floating";
import { Kbd } from "./kbd";
import { floatingStyle } from "./popover";

type DropdownMenuProps = {
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  className?: string;
  /** Called when the menu has closed, instead of returning the focus to the trigger. */
  onClose?: () => void;
  children: ReactNode;
};

export function DropdownMenu({
  trigger,
  align = "end",
  side = "bottom",
  className,
  onClose,
  children,
}: DropdownMenuProps) {
  const container = useFloatingContainer();
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={container}>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          {...(onClose && {
            onCloseAutoFocus: (event: Event) => {
              event.preventDefault();
              onClose();
            },
          })}
          className={cn(floatingStyle, "min-w-48 max-w-80 p-1", className)}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const itemStyle =
  "flex min-h-8 w-full cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none data-highlighted:bg-hover touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";

type DropdownMenuItemProps = {
  onSelect?: () => void;
  href?: string;
  icon?: ReactNode;
  shortcut?: string;
  tone?: "danger";
  disabledReason?: string | null;
  children: ReactNode;
};

export function DropdownMenuItem({
  onSelect,
  href,
  icon,
  shortcut,
  tone,
  disabledReason,
  children,
}: DropdownMenuItemProps) {
  const color = disabledReason ? "text-faint" : tone === "danger" ? "text-negative" : "text-ink";
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {disabledReason && <span className="block text-xs">{disabledReason}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </>
  );
  return (
    <Primitive.Item
      asChild={Boolean(href) && !disabledReason}
      aria-disabled={disabledReason ? true : undefined}
      onSelect={disabledReason ? (event) => event.preventDefault() : onSelect}
      className={cn(itemStyle, color, disabledReason && "cursor-not-allowed")}
    >
      {href && !disabledReason ? <Link href={href}>{content}</Link> : content}
    </Primitive.Item>
  );
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2 py-1 text-muted text-xs">{children}</Primitive.Label>;
}

export function DropdownMenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type DropdownMenuRadioGroupProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
};

export function DropdownMenuRadioGroup<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: DropdownMenuRadioGroupProps<Value>) {
  return (
    <Primitive.RadioGroup value={value} aria-label={label}>
      <DropdownMenuLabel>{label}</DropdownMenuLabel>
      {options.map((option) => (
        <Primitive.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => {
            event.preventDefault();
            onValueChange(option.value);
          }}
          className={itemStyle}
        >
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
