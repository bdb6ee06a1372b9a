import { Section } from "@/components/ui/section";
import { typeText } from "@/lib/api-reference/rules";
import type { Parameter } from "@/lib/api-reference/schema";
import { Inline } from "./prose";
import { SchemaFacts } from "./schema-view";

const places = { path: "in the path", query: "in the query", header: "header" };

export function ParameterList({ parameters }: { parameters: Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <Section title="Parameters">
      <ul className="flex flex-col divide-y border-y">
        {parameters.map((parameter) => (
          <li key={`${parameter.in}.${parameter.name}`} className="py-2">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <code className="font-mono font-semibold text-xs">{parameter.name}</code>
              <span className="text-muted text-xs">
                {typeText(parameter.schema)}, {places[parameter.in]}
                {parameter.explode === false && ", separated by commas"}
              </span>
              {parameter.required && <span className="text-warning text-xs">required</span>}
            </p>
            {parameter.description && (
              <p className="text-muted text-xs">
                <Inline text={parameter.description} />
              </p>
            )}
            <SchemaFacts schema={parameter.schema} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
