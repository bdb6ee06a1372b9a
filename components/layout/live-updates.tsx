"use client";

import {
  type QueryCacheNotifyEvent,
  type QueryClient,
  type QueryKey,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { followChanges } from "@/lib/live/client";
import { collapse, queriesOf } from "@/lib/live/rules";
import { everything, type LiveSubject } from "@/lib/live/schema";

const gather = 150;
const rest = 1000;
const readPatience = 5000;
/** A page that takes longer from its reading on the server to its arrival may stay outdated. */
const pagePatience = 10_000;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const isShownBy = (queries: string[] | "all", { queryKey: [first] }: { queryKey: QueryKey }) =>
  queries === "all" || queries.includes(String(first));

/** Refetches what subjects show in batches, one at a time and a second apart. */
function createReader(client: QueryClient) {
  let waiting: LiveSubject[] = [];
  let running = false;

  async function run() {
    await pause(gather);
    while (waiting.length > 0) {
      const queries = queriesOf(waiting);
      waiting = [];
      const read = client.invalidateQueries({ predicate: (query) => isShownBy(queries, query) });
      await Promise.race([read, pause(readPatience)]);
      await pause(rest);
    }
    running = false;
  }

  return (subjects: readonly LiveSubject[]) => {
    waiting = collapse([...waiting, ...subjects]);
    if (running) return;
    running = true;
    void run();
  };
}

/** Returns whether a query received its data with a page rather than by its own call. */
const cameWithPage = (event: QueryCacheNotifyEvent) =>
  event.type === "added"
    ? event.query.state.data !== undefined
    : event.type === "updated" && event.action.type === "setState";

/**
 * Keeps screens up to date when others change their records. A page that was on its way when a
 * change arrived may show what was before, so its queries are refetched too.
 */
function keepUpToDate(client: QueryClient): () => void {
  const read = createReader(client);
  let recent: { at: number; subjects: readonly LiveSubject[] }[] = [];
  const changed = (subjects: readonly LiveSubject[]) => {
    const now = performance.now();
    recent = [...recent.filter(({ at }) => at > now - pagePatience), { at: now, subjects }];
    read(subjects);
  };
  const forget = client.getQueryCache().subscribe((event) => {
    if (!cameWithPage(event)) return;
    const since = performance.now() - pagePatience;
    const missed = recent.filter(
      ({ at, subjects }) => at > since && isShownBy(queriesOf(subjects), event.query),
    );
    if (missed.length > 0) read(missed.flatMap(({ subjects }) => subjects));
  });
  const leave = followChanges({ onChange: changed, onGap: () => changed([everything]) });
  return () => {
    forget();
    leave();
  };
}

export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => keepUpToDate(client), [client]);
  return null;
}
