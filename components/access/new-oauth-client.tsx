"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import type { NewOAuthSecretDto } from "@/lib/access/oauth-clients/schema";
import { CreateClientDialog } from "./create-client-dialog";
import { ShowSecretDialog } from "./show-secret-dialog";

export function NewOAuthClient({ baseUrl }: { baseUrl: string }) {
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewOAuthSecretDto | null>(null);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New OAuth client
      </Button>
      {open && (
        <CreateClientDialog
          onClose={() => setOpen(false)}
          onCreated={(client) => {
            setOpen(false);
            setCreated(client);
          }}
        />
      )}
      {created && (
        <ShowSecretDialog created={created} baseUrl={baseUrl} onClose={() => setCreated(null)} />
      )}
    </>
  );
}
