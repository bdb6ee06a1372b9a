"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import type { NewApiKeyDto } from "@/lib/access/api-keys/schema";
import { CreateKeyDialog } from "./create-key-dialog";
import { ShowKeyDialog } from "./show-key-dialog";

export function NewApiKey({ baseUrl }: { baseUrl: string }) {
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewApiKeyDto | null>(null);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New API key
      </Button>
      {open && (
        <CreateKeyDialog
          onClose={() => setOpen(false)}
          onCreated={(key) => {
            setOpen(false);
            setCreated(key);
          }}
        />
      )}
      {created && (
        <ShowKeyDialog created={created} baseUrl={baseUrl} onClose={() => setCreated(null)} />
      )}
    </>
  );
}
