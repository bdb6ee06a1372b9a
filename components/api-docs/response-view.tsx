"use client";

import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import type { Tone } from "@/components/ui/tone";
import type { Received } from "./send-call";

const toneOf = (status: number): Tone =>
  status >= 500 ? "negative" : status >= 400 ? "warning" : "positive";

export function ResponseView({ received }: { received: Received }) {
  const { status, statusText, milliseconds, headers, text } = received;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [received]);
  return (
    <div ref={place} className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={toneOf(status)}>
          {status} {statusText}
        </Badge>
        <span className="tabular text-muted text-sm">{milliseconds} ms</span>
      </p>
      {text === "" ? (
        <p className="text-muted text-sm">The response has no body.</p>
      ) : (
        <CodeBlock label="answer" code={text} />
      )}
      <CodeBlock
        label="response headers"
        code={headers.map(([name, value]) => `${name}: ${value}`).join("\n")}
      />
    </div>
  );
}
