"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { SearchInput } from "@/components/ui/search-input";
import { type ApiCall, callId, callsByTag, matchesSearch } from "@/lib/api-reference/rules";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { MethodMark } from "./method-mark";

const firstSegment = ({ path }: ApiCall) => `/${path.split("/")[1]}`;
const isElsewhere = (call: ApiCall) => firstSegment(call) !== "/api";

type CallListProps = {
  document: OpenApiDocument;
  selected: string | null;
  onSelect: (id: string | null) => void;
};

/** Lists calls by heading; a search filters them. */
export function CallList({ document, selected, onSelect }: CallListProps) {
  const [search, setSearch] = useState("");
  const groups = callsByTag(document)
    .map(({ tag, calls }) => ({
      tag,
      calls: search ? calls.filter((call) => matchesSearch(call, search)) : calls,
    }))
    .filter(({ calls }) => calls.length > 0);
  return (
    <div className="flex flex-col gap-4">
      <SearchInput
        label="Search calls"
        value={search}
        onValueChange={setSearch}
        className="sm:max-w-none"
      />
      <p
        role="status"
        className={cn("text-muted text-sm", (groups.length > 0 || !search) && "sr-only")}
      >
        {groups.length === 0 && `No calls match “${search}”.`}
      </p>
      {groups.map(({ tag, calls }) => (
        <section key={tag} aria-label={tag}>
          <h2 className="mb-1 px-2 font-semibold text-sm">{tag}</h2>
          <ul>
            {calls.map((call) => (
              <li key={callId(call)}>
                <a
                  href={`?call=${callId(call)}`}
                  aria-current={callId(call) === selected ? "page" : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onSelect(callId(call));
                  }}
                  className="flex min-h-7 items-baseline gap-2 rounded-md px-2 py-1 text-sm hover:bg-hover focus-visible:-outline-offset-2 aria-[current=page]:bg-selected aria-[current=page]:text-accent-ink"
                >
                  <MethodMark method={call.method} className="w-12 shrink-0" />
                  <span className="min-w-0">
                    {call.operation.summary}
                    {isElsewhere(call) && (
                      <span className="text-muted text-xs"> at {firstSegment(call)}</span>
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
