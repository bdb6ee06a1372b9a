"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useEffect } from "react";
import { notify } from "@/components/ui/toaster";

/** Tells who was led away from a page (`leadAway`) why they are here instead. */
export function RoleNotice() {
  const [refused, setRefused] = useQueryState("refused", parseAsStringLiteral(["role"]));
  useEffect(() => {
    if (!refused) return;
    notify.failed("That page is not open to your role", "An owner can give you another role.");
    setRefused(null);
  }, [refused, setRefused]);
  return null;
}
