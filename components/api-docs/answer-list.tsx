"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { type ApiAnswer, bodyOf, nameOf } from "@/lib/api-reference/rules";
import type { OpenApiDocument } from "@/lib/api-reference/schema";
import { exampleOf } from "./example-of";
import { SchemaView } from "./schema-view";

type AnswerListProps = { document: OpenApiDocument; answers: ApiAnswer[] };

/** Shows a call's responses: the success in full, the errors as a table with their shared body. */
export function AnswerList({ document, answers }: AnswerListProps) {
  const successes = answers.filter(({ status }) => Number(status) < 400);
  const refusals = answers.filter(({ status }) => Number(status) >= 400);
  const refused = bodyOf(refusals[0]?.response.content);
  return (
    <>
      {successes.map((answer) => (
        <Success key={answer.status} document={document} answer={answer} />
      ))}
      {refused && (
        <Section title="Errors" description={`As ${refused.mediaType}: ${nameOf(refused.schema)}`}>
          <Table caption="Errors by status">
            <TableHead>
              <TableRow>
                <TableHeader>Status</TableHeader>
                <TableHeader>When</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {refusals.map(({ status, response }) => (
                <TableRow key={status}>
                  <TableCell className="tabular align-top font-mono text-xs">{status}</TableCell>
                  <TableCell className="text-sm">{response.description}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <SchemaView document={document} schema={refused.schema} />
        </Section>
      )}
    </>
  );
}

function Success({ document, answer }: { document: OpenApiDocument; answer: ApiAnswer }) {
  const body = bodyOf(answer.response.content);
  const headers = Object.keys(answer.response.headers ?? {}).join(", ");
  const { status, response } = answer;
  return (
    <Section
      title={`${status} ${response.description.replace(/\.$/, "")}`}
      description={headers && `With ${headers}${body ? `, as ${body.mediaType}` : ""}`}
    >
      {body && status !== "304" && body.mediaType === "application/json" && (
        <>
          <SchemaView document={document} schema={body.schema} />
          <CodeBlock
            label={`example of ${status}`}
            code={JSON.stringify(exampleOf(document, body.schema, true), null, 2)}
          />
        </>
      )}
    </Section>
  );
}
