import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type UpdateRefusalProps = {
  refusal: { message: string; conflict: boolean } | null;
  onReload: () => void;
};

/** Shows why a change was refused; after a conflict, offers to reload. */
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
      Someone else changed it while you were editing, so your changes weren't saved. Reload to see
      their changes. Your entries will be lost.
    </Notice>
  );
}
