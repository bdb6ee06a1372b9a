"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { searchRecords } from "./record-search";

const pause = 150;
const shortest = 2;

export function useRecordSearch(text: string) {
  const query = text.trim();
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause);
    return () => clearTimeout(timer);
  }, [query]);

  const enabled = query.length >= shortest && settled.length >= shortest;
  const { data, isFetching, isError } = useQuery({
    queryKey: ["record-search", settled],
    queryFn: ({ signal }) => searchRecords(settled, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    records: enabled ? (data ?? []) : [],
    searching: enabled && (isFetching || settled !== query),
    failed: enabled && isError,
  };
}
