"use client";

import { useEffect, useEffectEvent, useState } from "react";

export type ComboboxOption = { value: string; label: string; hint?: string };
export type ComboboxSearch = (query: string, signal: AbortSignal) => Promise<ComboboxOption[]>;

type Result = { status: "loading" | "ready" | "failed"; options: ComboboxOption[] };

export function useComboboxOptions(search: ComboboxSearch, query: string, open: boolean): Result {
  const [result, setResult] = useState<Result>({ status: "loading", options: [] });
  const latest = useEffectEvent(search);
  useEffect(() => {
    if (!open) return;
    const request = new AbortController();
    setResult(({ options }) => ({ status: "loading", options }));
    const timer = setTimeout(
      async () => {
        try {
          const options = await latest(query, request.signal);
          if (!request.signal.aborted) setResult({ status: "ready", options });
        } catch {
          if (!request.signal.aborted) setResult({ status: "failed", options: [] });
        }
      },
      query ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [query, open]);
  return result;
}
