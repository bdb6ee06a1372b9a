"use client";

import { useState } from "react";
import { useFileTable } from "@/components/files/use-file-table";
import type { BulkKind } from "@/lib/bulk/client";
import { bulkFields } from "@/lib/bulk/rules";
import { useCandidateChoice } from "./use-candidate-choice";

/** Keeps the rows of a new run from the list and from a file, while either is shown or neither. */
export function useBulkChoice(kind: BulkKind, locale: string) {
  const [source, setSource] = useState<"list" | "file">("list");
  const list = useCandidateChoice();
  const file = useFileTable(bulkFields[kind], locale);
  return { source, setSource, list, file };
}

export type BulkChoice = ReturnType<typeof useBulkChoice>;
