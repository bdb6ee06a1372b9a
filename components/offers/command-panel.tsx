"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { OfferState, OfferStatus } from "@/lib/offers/client";
import { offerStatusViews } from "./status";

type CommandPanelProps = { state: OfferState; baseUrl: string };

/** What the buttons do, as the same call of the API. */
export function CommandPanel({ state, baseUrl }: CommandPanelProps) {
  const possible = state.steps.filter((step) => step.reason === null).map((step) => step.status);
  const [wanted, setWanted] = useState<OfferStatus | "read" | null>(null);
  const kept = wanted === "read" || possible.some((status) => status === wanted);
  const chosen = (kept ? wanted : null) ?? possible[0] ?? "read";
  return (
    <Section
      title="From a program"
      description={
        <>
          The same as a command. Keys are made under{" "}
          <TextLink href="/settings/access/keys">Settings</TextLink>.
        </>
      }
    >
      {possible.length > 0 && (
        <Select
          aria-label="Action"
          value={chosen}
          onChange={(event) => setWanted(event.target.value as OfferStatus | "read")}
        >
          {possible.map((status) => (
            <option key={status} value={status}>
              {offerStatusViews[status].verb}
            </option>
          ))}
          <option value="read">Read the offer</option>
        </Select>
      )}
      <CodeBlock label="command" code={commandOf(`${baseUrl}/api/offers/${state.id}`, chosen)} />
    </Section>
  );
}

function commandOf(url: string, action: OfferStatus | "read"): string {
  const key = '-H "X-API-Key: <key>"';
  if (action === "read") return `curl ${url} \\\n  ${key}`;
  return [
    `curl -X PATCH ${url}/status`,
    key,
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify({ status: action })}'`,
  ].join(" \\\n  ");
}
