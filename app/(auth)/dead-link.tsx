import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";

type DeadLinkProps = { children: string; action?: { label: string; href: string } };

export function DeadLink({ children, action }: DeadLinkProps) {
  return (
    <MessagePage
      title="This link no longer works"
      action={
        <>
          {action && (
            <ButtonLink href={action.href} variant="primary">
              {action.label}
            </ButtonLink>
          )}
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </>
      }
    >
      <p>{children}</p>
    </MessagePage>
  );
}
