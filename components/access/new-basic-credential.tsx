"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import type { NewBasicPasswordDto } from "@/lib/access/basic-credentials/schema";
import { BasicDialog } from "./basic-dialog";
import { ShowPasswordDialog } from "./show-password-dialog";

export function NewBasicCredential() {
  const [open, setOpen] = useNewDialog();
  const [created, setCreated] = useState<NewBasicPasswordDto | null>(null);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New Basic credential
      </Button>
      {open && <BasicDialog onClose={() => setOpen(false)} onCreated={setCreated} />}
      {created && <ShowPasswordDialog created={created} onClose={() => setCreated(null)} />}
    </>
  );
}
