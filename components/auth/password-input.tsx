"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false);
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className="pr-10" />
      {runs && (
        <IconButton
          label={shown ? "Hide characters" : "Show characters"}
          size="sm"
          className="absolute top-1/2 right-1 -translate-y-1/2"
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </IconButton>
      )}
    </div>
  );
}
