"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Popover } from "@/components/ui/popover";
import { auditChainOptions } from "@/lib/audit/client";
import { findingText } from "@/lib/audit/rules";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/money";

/** Shows how far the log is sealed, by which hash, and when that was last verified. */
export function AuditChain({ viewer }: { viewer: Viewer }) {
  const { data: chain } = useQuery(auditChainOptions());
  const { locale, timeZone } = viewer;
  return (
    <Popover
      align="end"
      label="Seals of the audit log"
      className="w-80"
      trigger={<Button icon={<ShieldCheck aria-hidden />}>Seals</Button>}
    >
      <p className="pb-2 text-muted text-sm">
        Every entry is sealed within a minute with a hash that depends on all entries before it, so
        that a later change shows.
      </p>
      {chain && (
        <DescriptionList
          items={[
            { term: "Sealed entries", value: formatNumber(chain.number, locale) },
            {
              term: "Last verified",
              value: chain.checkedAt
                ? formatInstant(chain.checkedAt, locale, timeZone)
                : "Every night",
            },
            { term: "Newest hash", value: <SealHash hash={chain.hash} /> },
          ]}
        />
      )}
      {chain && chain.number > 0 && (
        <div className="flex flex-col items-start gap-2 pt-3">
          <p className="text-muted text-sm">
            Keep the newest seal outside Proffer. It proves later that nothing was cut off or
            written again.
          </p>
          <CopyButton text={chain.head} label="Copy newest seal" />
        </div>
      )}
    </Popover>
  );
}

/** Shows that the log was changed outside Proffer, and where. */
export function AuditDamage() {
  const { data: chain } = useQuery(auditChainOptions());
  if (!chain?.finding) return null;
  return (
    <Notice tone="negative" role="alert" title="This log was changed outside Proffer">
      {findingText(chain.finding)}.
    </Notice>
  );
}

export const SealHash = ({ hash }: { hash: string }) => (
  <code className="font-mono text-xs">{hash}</code>
);
