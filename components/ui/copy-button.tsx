"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-style";
import { IconButton } from "./icon-button";
import { notify } from "./toaster";

type CopyButtonProps = {
  text: string;
  label?: string;
  iconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

export function CopyButton({ text, label = "Copy", iconOnly, variant, size }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      notify.failed("Your browser blocked copying", "Select the text and copy it manually.");
    }
  }

  const icon = copied ? <Check aria-hidden className="text-positive" /> : <Copy aria-hidden />;
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} variant={variant} size={size} onClick={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button icon={icon} variant={variant} size={size} onClick={copy}>
          {copied ? "Copied" : label}
        </Button>
      )}
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
