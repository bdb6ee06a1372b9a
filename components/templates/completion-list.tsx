"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { floatingStyle } from "@/components/ui/popover";
import type { useCompletion } from "./use-completion";

type CompletionListProps = { id: string; completion: ReturnType<typeof useCompletion> };

const listWidth = 288;

export function CompletionList({ id, completion }: CompletionListProps) {
  const { options, active, position, choose } = completion;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (!position || options.length === 0) return null;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Variables"
      style={{ top: position.top, left: `min(${position.left}px, calc(100% - ${listWidth}px))` }}
      className={cn(floatingStyle, "absolute max-h-72 w-72 overflow-y-auto p-1")}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text field moves through the options by key
        <div
          key={option.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(option.name)}
          className={cn(
            "flex min-h-8 items-baseline justify-between gap-3 rounded-md px-2 py-1",
            index === active ? "bg-hover" : "hover:bg-hover",
          )}
        >
          <code className="truncate text-sm">{option.name}</code>
          <span className="shrink-0 text-muted text-xs">{option.label}</span>
        </div>
      ))}
    </div>
  );
}
