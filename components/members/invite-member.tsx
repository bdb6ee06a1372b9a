"use client";

import { UserPlus } from "lucide-react";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import { InviteDialog } from "./invite-dialog";

export function InviteMember() {
  const [open, setOpen] = useNewDialog();
  return (
    <>
      <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
        Invite
      </Button>
      {open && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  );
}
