import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { eligibilityFieldLabels } from "@/lib/eligibility/rules";
import { instantText } from "./form-values";

type EligibilityCommandProps = {
  eligibility: EligibilityDto;
  /** Base URL of the account's contract: `https://…/accounts/acme`. */
  accountUrl: string;
};

/** Shows the same eligibility as a call of the contract, which replaces all of it. */
export function EligibilityCommand({ eligibility, accountUrl }: EligibilityCommandProps) {
  return (
    <Section
      title="Use the API"
      description={
        <>
          This call sets the same values. Get its token from an OAuth client, created under{" "}
          <TextLink href="/settings/access">Settings</TextLink>.
        </>
      }
    >
      <CodeBlock label="command" code={commandOf(eligibility, accountUrl)} />
    </Section>
  );
}

const inSnakeCase = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Returns the fields with a value, in the order of the labels. */
const present = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.keys(eligibilityFieldLabels)
      .map((name) => [name, fields[name] ?? null] as const)
      .filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0))
      .map(([name, value]) => [inSnakeCase(name), value]),
  );

const inPath = (segment: string) => encodeURIComponent(segment).replaceAll("'", "%27");

function commandOf(eligibility: EligibilityDto, accountUrl: string): string {
  const { candidateId, testCode } = eligibility;
  const body = {
    candidate: { candidate_id: candidateId, ...present(eligibility.person) },
    ...present({
      testCode,
      scheduleStartDate: instantText(eligibility.scheduleStartDate),
      eligibilityEndDate: instantText(eligibility.eligibilityEndDate),
      portionCodes: eligibility.portionCodes,
      registrationMode: eligibility.registrationMode,
      voucherCodes: eligibility.voucherCodes,
    }),
  };
  return [
    `curl -X PUT '${accountUrl}/candidates/${inPath(candidateId)}/tests/${testCode}'`,
    '-H "Authorization: Bearer <token>"',
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ].join(" \\\n  ");
}
