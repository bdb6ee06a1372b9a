"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SkeletonText } from "@/components/ui/skeleton";
import { versionDiffOptions } from "@/lib/offers/client";
import { VersionDiffView } from "./version-diff-view";

type VersionDiffDialogProps = {
  offerId: number;
  number: number;
  viewer: Viewer;
  onClose: () => void;
};

export function VersionDiffDialog({ offerId, number, viewer, onClose }: VersionDiffDialogProps) {
  const [from, setFrom] = useState(number - 1);
  const diff = useQuery(versionDiffOptions(offerId, from, number));
  const earlier = Array.from({ length: number - 1 }, (_, index) => number - 1 - index);
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={`What changed in version ${number}`}>
      <div className="flex flex-col gap-5">
        {earlier.length > 1 && (
          <Field label="Compared with" className="max-w-44">
            <Select value={from} onChange={(event) => setFrom(Number(event.target.value))}>
              {earlier.map((version) => (
                <option key={version} value={version}>
                  Version {version}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {diff.status === "pending" && <SkeletonText lines={6} />}
        {diff.status === "error" && (
          <ErrorState message={diff.error.message} onRetry={() => diff.refetch()} />
        )}
        {diff.data && <VersionDiffView diff={diff.data} viewer={viewer} />}
      </div>
    </Dialog>
  );
}
