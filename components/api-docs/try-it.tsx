"use client";

import { useMutation } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Field } from "@/components/ui/field";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { type ApiCall, bodyOf, parametersOf } from "@/lib/api-reference/rules";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { type CredentialChoice, CredentialFields, schemesOf } from "./credential-fields";
import { exampleOf } from "./example-of";
import { ParameterFields } from "./parameter-fields";
import { curlCommand, type Draft, prepareCall } from "./prepare-call";
import { ResponseView } from "./response-view";
import { sendCall } from "./send-call";

type TryItProps = {
  document: OpenApiDocument;
  call: ApiCall;
  credential: CredentialChoice;
  onCredentialChange: (credential: CredentialChoice) => void;
};

/** Shows a call as a form, with the curl command, and sends it from the page. */
export function TryIt({ document, call, credential, onCredentialChange }: TryItProps) {
  const parameters = parametersOf(document, call);
  const body = bodyOf(call.operation.requestBody?.content);
  const [draft, setDraft] = useState<Draft>(() => ({
    values: {},
    body: body ? firstBody(document, body) : "",
  }));
  const sending = useMutation({ mutationFn: sendCall });

  const names = schemesOf(call.operation.security);
  const choice = names.includes(credential.name)
    ? credential
    : { ...credential, name: credential.name && (names[0] ?? "") };
  const { securitySchemes } = document.components;
  const prepared = prepareCall(call, parameters, draft, {
    scheme: securitySchemes[choice.name] ?? null,
    secret: choice.secrets[choice.name] ?? "",
  });
  const session = securitySchemes.session;
  const cookie = session?.type === "apiKey" ? session.name : null;
  const missing = prepared.url.match(/\{\w+\}/)?.[0];

  return (
    <Section
      title="Try it"
      description={call.method === "get" ? undefined : "This calls the live API. Changes are real."}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate(prepared);
        }}
      >
        {names.length > 0 && (
          <CredentialFields
            document={document}
            names={names}
            value={choice}
            onChange={onCredentialChange}
          />
        )}
        <ParameterFields
          parameters={parameters}
          values={draft.values}
          onChange={(values) => setDraft({ ...draft, values })}
        />
        {body && (
          <Field label="Body" hint={body.mediaType}>
            <Textarea
              rows={Math.min(16, draft.body.split("\n").length + 1)}
              spellCheck={false}
              className="font-mono text-xs"
              value={draft.body}
              onChange={(event) => setDraft({ ...draft, body: event.target.value })}
            />
          </Field>
        )}
        <CodeBlock
          label="curl command"
          code={curlCommand(prepared, document.servers[0]?.url ?? "", cookie)}
        />
        <div>
          <Button
            type="submit"
            variant="primary"
            icon={<Play aria-hidden />}
            loading={sending.isPending}
            disabledReason={missing ? `Fill in ${missing.slice(1, -1)}` : null}
          >
            Send
          </Button>
        </div>
      </form>
      <LiveRegion message={sending.data ? `Response ${sending.data.status}` : ""} />
      {sending.isError && (
        <Notice tone="negative" title="No response" role="alert">
          We couldn't reach the server. It may or may not have processed the call.
        </Notice>
      )}
      {sending.data && <ResponseView received={sending.data} />}
    </Section>
  );
}

function firstBody(
  document: OpenApiDocument,
  { mediaType, schema }: NonNullable<ReturnType<typeof bodyOf>>,
): string {
  const example = exampleOf(document, schema, false);
  if (mediaType === "application/json") return JSON.stringify(example, null, 2);
  return new URLSearchParams(Object.entries(example as Record<string, string>)).toString();
}
