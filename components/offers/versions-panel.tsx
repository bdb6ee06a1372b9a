"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, GitCompareArrows } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { DateText } from "@/components/ui/date-text";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import { Tooltip } from "@/components/ui/tooltip";
import { formatInstant } from "@/lib/format/dates";
import { letterPdfPath, type OfferState, offerVersionsOptions } from "@/lib/offers/client";
import type { Compared } from "./compare-panel";

type VersionsPanelProps = {
  state: OfferState;
  viewer: Viewer;
  shown: number;
  onShow: (version: number | null) => void;
  onCompare: (compared: Compared) => void;
};

export function VersionsPanel({ state, viewer, shown, onShow, onCompare }: VersionsPanelProps) {
  const versions = useInfiniteQuery(offerVersionsOptions(state.id));
  const rows = versions.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="Versions">
      {versions.status === "pending" && <SkeletonText lines={2} />}
      {versions.status === "error" && (
        <ErrorState
          className="py-6"
          message={versions.error.message}
          onRetry={() => versions.refetch()}
        />
      )}
      <ul aria-label="Versions" className="flex flex-col">
        {rows.map((version) => (
          <li key={version.number} className="flex items-center gap-2 border-b py-1">
            <button
              type="button"
              aria-pressed={version.number === shown}
              onClick={() => onShow(version.number === state.version ? null : version.number)}
              className="flex min-w-0 flex-1 flex-col rounded-sm px-1 py-0.5 text-left hover:bg-hover aria-pressed:bg-selected"
            >
              <span className="flex items-center gap-2">
                Version {version.number}
                {version.number === state.version && <Badge>Current</Badge>}
              </span>
              <span className="truncate text-muted text-xs">
                <DateText
                  dateTime={version.createdAt}
                  text={formatInstant(version.createdAt, viewer.locale, state.timeZone)}
                />
                {" · "}
                {version.actorName}
              </span>
            </button>
            <Tooltip content={`Download PDF of version ${version.number}`} describes={false}>
              <a
                href={letterPdfPath(state.id, version.number)}
                download
                aria-label={`Download PDF of version ${version.number}`}
                className={buttonStyle({ size: "sm", variant: "ghost", square: true })}
              >
                <Download aria-hidden />
              </a>
            </Tooltip>
            {version.number > 1 && (
              <IconButton
                label={`What changed in version ${version.number}`}
                size="sm"
                onClick={() => onCompare({ from: version.number - 1, to: version.number })}
              >
                <GitCompareArrows aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {versions.hasNextPage && (
        <Button
          size="sm"
          variant="ghost"
          loading={versions.isFetchingNextPage}
          onClick={() => versions.fetchNextPage()}
        >
          Show older versions
        </Button>
      )}
    </Section>
  );
}
