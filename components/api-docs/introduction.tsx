import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { schemeTitle } from "./credential-fields";
import { Inline, Prose } from "./prose";

/** Shows the overview before a call is selected. */
export function Introduction({ document }: { document: OpenApiDocument }) {
  const { info, servers, tags, components } = document;
  const described = tags.filter(({ description }) => description);
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <Section title="Make a call" description={`Version ${info.version}`}>
        <Prose text={info.description} />
        <p>
          Served from <code className="font-mono text-sm">{servers[0]?.url}</code>. Download the{" "}
          <TextLink href="/api/openapi.json" prefetch={false}>
            OpenAPI 3.1 document
          </TextLink>
          .
        </p>
      </Section>
      <Section title="Credentials">
        <Terms
          items={Object.values(components.securitySchemes).map((scheme) => ({
            term: schemeTitle(scheme),
            text: scheme.description,
          }))}
        />
      </Section>
      {described.length > 0 && (
        <Section title="Contracts">
          <Terms
            items={described.map(({ name, description = "" }) => ({
              term: name,
              text: description,
            }))}
          />
        </Section>
      )}
    </div>
  );
}

function Terms({ items }: { items: { term: string; text: string }[] }) {
  return (
    <dl className="flex flex-col divide-y border-y">
      {items.map(({ term, text }) => (
        <div key={term} className="py-2">
          <dt className="font-medium">{term}</dt>
          <dd className="max-w-prose text-pretty text-muted">
            <Inline text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
