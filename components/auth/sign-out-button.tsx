"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { signOut } from "./sign-out";

/** Signs out and redirects to `next`, a path of ours. */
export function SignOutButton({ next }: { next: string }) {
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    await signOut(next);
    setLeaving(false);
  }

  return (
    <Button
      variant="primary"
      size="lg"
      icon={<LogOut aria-hidden />}
      loading={leaving}
      onClick={leave}
    >
      Sign out
    </Button>
  );
}
