"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { NewApiKeyDto } from "@/lib/access/api-keys/schema";
import { CreateKeyDialog } from "./create-key-dialog";
import { ShowKeyDialog } from "./show-key-dialog";

export function NewApiKey({ baseUrl }: { baseUrl: string }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<NewApiKeyDto | null>(null);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New API key
      </Button>
      {open && (
        <CreateKeyDialog
          onClose={() => setOpen(false)}
          onMade={(key) => {
            setOpen(false);
            setMade(key);
          }}
        />
      )}
      {made && <ShowKeyDialog made={made} baseUrl={baseUrl} onClose={() => setMade(null)} />}
    </>
  );
}
