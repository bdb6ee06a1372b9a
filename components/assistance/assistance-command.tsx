import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AssistanceDetail } from "@/lib/assistance/client";

type AssistanceCommandProps = { assistance: AssistanceDetail; baseUrl: string };

/** The same offer as a call of the API; who is offered it is the caller's to fill in. */
export function AssistanceCommand({ assistance, baseUrl }: AssistanceCommandProps) {
  return (
    <Section
      title="From a program"
      description={
        <>
          A service provider makes the same offer with a key that may offer to assist candidates:
          keys are made under <TextLink href="/settings/access/keys">Settings</TextLink>.
        </>
      }
    >
      <CodeBlock label="command" code={commandOf(assistance, baseUrl)} />
    </Section>
  );
}

function commandOf({ reason, additionalNotes }: AssistanceDetail, baseUrl: string): string {
  const body = JSON.stringify(
    {
      candidates: [{ publicId: "<public ID>", couponCode: "<coupon>" }],
      ...(reason && { reason }),
      ...(additionalNotes && { additionalNotes }),
    },
    null,
    2,
  );
  return [
    `curl ${baseUrl}/v1/candidates/offer-to-assist`,
    '-H "X-API-Key: <key>"',
    '-H "Content-Type: application/json"',
    `-d '${body.replaceAll("'", "'\\''")}'`,
  ].join(" \\\n  ");
}
