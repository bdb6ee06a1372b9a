"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useEffect } from "react";
import { notify } from "@/components/ui/toaster";

/** Explains the redirect to people who came from `redirectWithNotice`. */
export function RoleNotice() {
  const [refused, setRefused] = useQueryState("refused", parseAsStringLiteral(["role"]));
  useEffect(() => {
    if (!refused) return;
    notify.failed("You don't have access to that page", "Ask an owner to change your role.");
    setRefused(null);
  }, [refused, setRefused]);
  return null;
}
