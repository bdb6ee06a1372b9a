"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { followChanges } from "@/lib/live/client";
import { collapse, queriesOf } from "@/lib/live/rules";
import { everything, type LiveSubject } from "@/lib/live/schema";

const gather = 150;
const rest = 1000;
const readPatience = 5000;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Refetches what subjects show in batches, one at a time and a second apart. */
function createReader(client: QueryClient) {
  let waiting: LiveSubject[] = [];
  let running = false;

  async function run() {
    await pause(gather);
    while (waiting.length > 0) {
      const queries = queriesOf(waiting);
      waiting = [];
      const read = client.invalidateQueries({
        predicate: ({ queryKey: [first] }) => queries === "all" || queries.includes(String(first)),
      });
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

/** Keeps screens up to date when others change their records. */
export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => {
    const read = createReader(client);
    return followChanges({ onChange: read, onGap: () => read([everything]) });
  }, [client]);
  return null;
}
