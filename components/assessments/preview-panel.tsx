"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";

const widths = [
  { value: "wide", label: "Desktop", icon: <Monitor aria-hidden /> },
  { value: "narrow", label: "Phone", icon: <Smartphone aria-hidden /> },
] as const;

type PreviewPanelProps = { id: number; revision: number };

/**
 * Shows the saved draft as candidates would see it; nothing is saved or counted. The frame may
 * submit its forms to move between pages and keeps its origin for the session, but runs no scripts.
 */
export function PreviewPanel({ id, revision }: PreviewPanelProps) {
  const [width, setWidth] = useState<"wide" | "narrow">("wide");
  return (
    <div className="flex flex-col gap-3">
      <div className="max-sm:hidden">
        <Segmented label="Width" options={widths} value={width} onValueChange={setWidth} />
      </div>
      <div
        className={cn(
          "h-[max(36rem,calc(100dvh-13rem))] w-full overflow-hidden rounded-lg border bg-canvas",
          width === "narrow" && "max-w-97.5 self-center",
        )}
      >
        <iframe
          key={revision}
          src={`/assessments/${id}/preview`}
          title="Preview of the assessment"
          sandbox="allow-forms allow-same-origin"
          referrerPolicy="no-referrer"
          className="size-full"
        />
      </div>
    </div>
  );
}
