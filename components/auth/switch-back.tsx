"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { unwrap } from "@/lib/api-client";
import { switchAccountAction } from "@/lib/identity/actions";

type SwitchBackProps = {
  person: { accountId: number; accountName: string };
  onDone: () => Promise<void>;
};

/** Moves the session back to the account that the page was opened for. */
export function SwitchBack({ person, onDone }: SwitchBackProps) {
  const back = useMutation({
    mutationFn: () => unwrap(switchAccountAction({ accountId: person.accountId })),
    onSuccess: onDone,
  });
  return (
    <>
      {back.error && <FieldError>{back.error.message}</FieldError>}
      <Button
        variant="primary"
        className="max-sm:w-full"
        loading={back.isPending}
        onClick={() => back.mutate()}
      >
        Switch back to {person.accountName}
      </Button>
    </>
  );
}
