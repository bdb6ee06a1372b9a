"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { OfferState, OfferStatus } from "@/lib/offers/client";
import { offerStatusViews } from "./status";

type CommandPanelProps = { state: OfferState; baseUrl: string };

/** Shows the API call for each action on the page. */
export function CommandPanel({ state, baseUrl }: CommandPanelProps) {
  const possible = state.steps.filter((step) => step.reason === null).map((step) => step.status);
  const [selected, setSelected] = useState<OfferStatus | "read" | null>(null);
  const isPossible = selected === "read" || possible.some((status) => status === selected);
  const chosen = (isPossible ? selected : null) ?? possible[0] ?? "read";
  return (
    <Section
      title="API command"
      description={
        <>
          Run the same action through the API. Create a key in{" "}
          <TextLink href="/settings/access/keys">Settings</TextLink>.
        </>
      }
    >
      {possible.length > 0 && (
        <Select
          aria-label="Action"
          value={chosen}
          onChange={(event) => setSelected(event.target.value as OfferStatus | "read")}
        >
          {possible.map((status) => (
            <option key={status} value={status}>
              {offerStatusViews[status].verb}
            </option>
          ))}
          <option value="read">Get the offer</option>
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
