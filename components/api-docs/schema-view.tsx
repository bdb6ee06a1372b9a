"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { limitTexts, plain, resolved, typeText, valuesOf } from "@/lib/api-reference/rules";
import type { JsonSchema, OpenApiDocument } from "@/lib/api-reference/schema";
import { Inline } from "./prose";

type SchemaViewProps = { document: OpenApiDocument; schema: JsonSchema };

/** Shows the properties of a schema; nested objects can be expanded. */
export function SchemaView({ document, schema }: SchemaViewProps) {
  const own = resolved(document, schema);
  const properties = Object.entries(own.properties ?? {});
  if (properties.length === 0) return <SchemaFacts schema={own} />;
  return (
    <ul className="flex flex-col divide-y border-y">
      {properties.map(([name, property]) => (
        <li key={name} className="py-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <code className="break-all font-mono font-semibold text-xs">{name}</code>
            <span className="text-muted text-xs">{typeText(property)}</span>
            {own.required?.includes(name) && <span className="text-warning text-xs">required</span>}
          </p>
          <SchemaFacts schema={plain(document, property)} />
          <Inner document={document} schema={property} name={name} />
        </li>
      ))}
    </ul>
  );
}

/** Shows a value's type and limits in a line or two. */
export function SchemaFacts({ schema }: { schema: JsonSchema }) {
  const limits = limitTexts(schema);
  const values = valuesOf(schema);
  return (
    <div className="flex flex-col gap-0.5 text-muted text-xs">
      {schema.description && (
        <p>
          <Inline text={schema.description} />
        </p>
      )}
      {limits.length > 0 && <p className="break-words">{limits.join(", ")}</p>}
      {values.length > 0 && <p className="break-words">{shortList(values)}</p>}
    </div>
  );
}

const maxValues = 30;

function shortList(values: unknown[]): string {
  const rest = values.length > maxValues ? ` … (${values.length} values)` : "";
  return `One of ${values.slice(0, maxValues).map(String).join(", ")}${rest}`;
}

/** Shows the objects within a property: its own, its list's, or its alternatives. */
function Inner({ document, schema, name }: SchemaViewProps & { name: string }) {
  const [open, setOpen] = useState(false);
  const objects = objectsIn(document, schema);
  if (objects.length === 0) return null;
  return (
    <details className="group mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 rounded-sm text-accent-ink text-xs [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
        Properties of {name}
      </summary>
      {open && (
        <div className="mt-1 flex flex-col gap-3 border-l pl-3">
          {objects.map((object) => (
            <SchemaView key={JSON.stringify(object)} document={document} schema={object} />
          ))}
        </div>
      )}
    </details>
  );
}

function objectsIn(document: OpenApiDocument, schema: JsonSchema): JsonSchema[] {
  const own = resolved(document, schema);
  if (own.properties) return [schema];
  const inner = [
    ...(own.items ? [own.items] : []),
    ...(typeof own.additionalProperties === "object" ? [own.additionalProperties] : []),
    ...(own.anyOf ?? own.oneOf ?? []),
  ];
  return inner.flatMap((each) => objectsIn(document, each));
}
