"use client";

import { useEffect, useRef } from "react";
import { Section } from "@/components/ui/section";
import { type ApiCall, answersOf, bodyOf, nameOf, parametersOf } from "@/lib/api-reference/rules";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { AnswerList } from "./answer-list";
import { type CredentialChoice, schemesOf, schemeTitle } from "./credential-fields";
import { MethodMark } from "./method-mark";
import { ParameterList } from "./parameter-list";
import { Prose } from "./prose";
import { SchemaView } from "./schema-view";
import { TryIt } from "./try-it";

type CallViewProps = {
  document: OpenApiDocument;
  call: ApiCall;
  credential: CredentialChoice;
  onCredentialChange: (credential: CredentialChoice) => void;
};

/** Shows one call: its description and parameters, and a form to try it. */
export function CallView({ document, call, credential, onCredentialChange }: CallViewProps) {
  const { operation } = call;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const body = bodyOf(operation.requestBody?.content);
  const schemes = schemesOf(operation.security)
    .map((name) => document.components.securitySchemes[name])
    .filter((scheme) => scheme !== undefined);
  return (
    <article className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <div className="flex min-w-0 flex-col gap-8">
        <header className="flex flex-col gap-2">
          <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
            {operation.summary}
          </h2>
          <p className="flex flex-wrap items-baseline gap-2">
            <MethodMark method={call.method} />
            <code className="break-all font-mono text-sm">{call.path}</code>
          </p>
          {operation.description && <Prose text={operation.description} />}
          <p className="text-muted text-sm">
            {schemes.length > 0
              ? `Credential: ${schemes.map(schemeTitle).join(", ")}`
              : "No credential needed."}
          </p>
        </header>
        <ParameterList parameters={parametersOf(document, call)} />
        {body && (
          <Section
            title="Body"
            description={[body.mediaType, nameOf(body.schema)].filter(Boolean).join(", ")}
          >
            <SchemaView document={document} schema={body.schema} />
          </Section>
        )}
        <AnswerList document={document} answers={answersOf(document, call)} />
      </div>
      <div className="min-w-0 xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:self-start xl:overflow-y-auto xl:p-1">
        <TryIt
          document={document}
          call={call}
          credential={credential}
          onCredentialChange={onCredentialChange}
        />
      </div>
    </article>
  );
}
