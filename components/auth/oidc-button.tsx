"use client";

import { LogIn } from "lucide-react";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

export function OidcButton({ name, next }: { name: string; next: string }) {
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    await signIn("oidc", { callbackUrl: next });
    setLeaving(false);
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <Button size="lg" icon={<LogIn aria-hidden />} loading={leaving} onClick={leave}>
        Continue with {name}
      </Button>
    </div>
  );
}
