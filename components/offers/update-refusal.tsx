import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type UpdateRefusalProps = {
  refusal: { message: string; conflict: boolean } | null;
  onReload: () => void;
};

/** Why a change was refused; where somebody else was first, a way to see what they did. */
export function UpdateRefusal({ refusal, onReload }: UpdateRefusalProps) {
  if (!refusal) return null;
  if (!refusal.conflict) return <Notice tone="negative" role="alert" title={refusal.message} />;
  return (
    <Notice
      tone="warning"
      role="alert"
      title={refusal.message}
      action={
        <Button size="sm" onClick={onReload}>
          Reload
        </Button>
      }
    >
      Somebody changed it while you were editing. Nothing of yours was saved. Reload to see their
      changes; what you entered here is lost then.
    </Notice>
  );
}
