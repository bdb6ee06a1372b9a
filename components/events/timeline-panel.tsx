"use client";

import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import type { TimelineEvent } from "@/lib/events/schema";
import type { historyOptions } from "@/lib/list-options";
import { EventTimeline } from "./event-timeline";

/** A query of events, paged or not. */
interface Source {
  status: "pending" | "error" | "success";
  data?: readonly TimelineEvent[] | InfiniteData<{ rows: TimelineEvent[] }> | undefined;
  error?: Error | null;
  refetch?: () => unknown;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  isFetchNextPageError?: boolean;
  fetchNextPage?: () => unknown;
}

type PanelProps = {
  title: "History" | "Timeline";
  viewer: Viewer;
  /** Shown while there are no events. */
  empty?: string;
  /** On the page of an offer, which its own events need not name. */
  isOfOffer?: boolean;
};

/** Shows the events of a record, newest first, with its loading, error and empty states. */
export function TimelinePanel({ source, ...panel }: PanelProps & { source: Source }) {
  return (
    <Section title={panel.title}>
      <Events source={source} {...panel} />
    </Section>
  );
}

/** The same, read page by page. */
export function PagedTimeline({
  options,
  ...panel
}: PanelProps & { options: ReturnType<typeof historyOptions<TimelineEvent>> }) {
  return <TimelinePanel source={useInfiniteQuery(options)} {...panel} />;
}

function Events({
  source,
  title,
  viewer,
  empty = "No activity yet.",
  isOfOffer,
}: PanelProps & { source: Source }) {
  if (source.status === "pending") return <SkeletonText lines={3} />;
  if (source.status === "error") {
    const message = source.error?.message ?? "";
    return <ErrorState className="py-6" message={message} onRetry={() => source.refetch?.()} />;
  }
  const events = eventsOf(source);
  if (events.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <>
      <EventTimeline
        label={title}
        events={isOfOffer ? events.map((event) => ({ ...event, jobTitle: null })) : events}
        viewer={viewer}
      />
      {source.hasNextPage && (
        <div>
          <Button
            size="sm"
            loading={source.isFetchingNextPage}
            onClick={() => source.fetchNextPage?.()}
          >
            Show earlier
          </Button>
        </div>
      )}
      {source.isFetchNextPageError && (
        <p role="alert" className="text-negative text-sm">
          Earlier events could not be loaded. Try again.
        </p>
      )}
    </>
  );
}

function eventsOf({ data = [] }: Source): readonly TimelineEvent[] {
  return "pages" in data ? data.pages.flatMap(({ rows }) => rows) : data;
}
