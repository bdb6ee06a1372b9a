import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AssistanceDetail } from "@/lib/assistance/client";

type AssistanceCommandProps = { assistance: AssistanceDetail; baseUrl: string };

/** Shows the same offer as an API call; the caller fills in the candidates. */
export function AssistanceCommand({ assistance, baseUrl }: AssistanceCommandProps) {
  return (
    <Section
      title="Use the API"
      description={
        <>
          A service provider can create the same offer with an API key that can offer to assist
          candidates. Create one under <TextLink href="/settings/access/keys">Settings</TextLink>.
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
