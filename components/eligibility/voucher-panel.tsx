"use client";

import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Section } from "@/components/ui/section";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { VoucherDialog } from "./voucher-dialog";

type VoucherPanelProps = { eligibility: EligibilityDto; viewer: Viewer };

export function VoucherPanel({ eligibility, viewer }: VoucherPanelProps) {
  const [editing, setEditing] = useState(false);
  const { voucherCodes, status } = eligibility;
  return (
    <Section
      title="Vouchers"
      action={
        status === "active" && (
          <Button
            size="sm"
            disabledReason={refusalFor(viewer, "eligibility.write")}
            onClick={() => setEditing(true)}
          >
            Change vouchers
          </Button>
        )
      }
    >
      {voucherCodes.length === 0 ? (
        <p className="text-muted">No vouchers. Add one if the test is paid for by voucher.</p>
      ) : (
        <ul aria-label="Vouchers" className="flex flex-wrap gap-1.5">
          {voucherCodes.map((code) => (
            <li key={code} className="flex max-w-full items-center rounded-md border pl-2">
              <code className="truncate text-sm">{code}</code>
              <CopyButton text={code} label={`Copy voucher ${code}`} iconOnly size="sm" />
            </li>
          ))}
        </ul>
      )}
      {editing && <VoucherDialog eligibility={eligibility} onClose={() => setEditing(false)} />}
    </Section>
  );
}
