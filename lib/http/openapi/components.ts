import { z } from "zod";
import type { JsonSchema } from "@/lib/api-reference/schema";
import { compact } from "./compact";
import { override, unrepresentable } from "./json-schema";

type Side = "input" | "output";

/**
 * The named schemas of the document. What is taken and what is answered may differ under one name
 * (an answer is closed, a body is not): then the former is called `<Name>Input`.
 */
export class Components {
  readonly #named: Record<Side, Map<string, string>> = { input: new Map(), output: new Map() };

  /** A schema as JSON Schema, named ones by reference. Throws where a name means two schemas. */
  of(schema: z.ZodType, side: Side): JsonSchema {
    const { $schema, $defs, ...json } = z.toJSONSchema(schema, {
      io: side,
      override: ({ jsonSchema }) => override(jsonSchema, side),
      unrepresentable,
    });
    const named = this.#named[side];
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const text = marked(definition, side);
      if ((named.get(name) ?? text) !== text) throw new Error(`Two schemas are named ${name}`);
      named.set(name, text);
    }
    return JSON.parse(marked(json, side)) as JsonSchema;
  }

  /** All named schemas, for `components`. */
  get schemas(): Record<string, JsonSchema> {
    const { input, output } = this.#named;
    const all = [
      ...[...output].map(([name, text]) => [name, text] as const),
      ...[...input].map(([name, text]) => [this.#inputName(name), text] as const),
    ];
    all.sort(([one], [other]) => one.localeCompare(other, "en"));
    return Object.fromEntries(all.map(([name, text]) => [name, JSON.parse(text)]));
  }

  /** The finished document: every reference by the name that its schema has in the end. */
  settle<T>(document: T): T {
    const text = JSON.stringify(document)
      .replaceAll(/"#\/\$defs\/output\/([\w.-]+)"/g, '"#/components/schemas/$1"')
      .replaceAll(
        /"#\/\$defs\/input\/([\w.-]+)"/g,
        (_, name: string) => `"#/components/schemas/${this.#inputName(name)}"`,
      );
    return JSON.parse(text) as T;
  }

  #inputName(name: string): string {
    const answered = this.#named.output.get(name);
    if (answered === undefined) return name;
    const alike = this.#named.input.get(name)?.replaceAll("#/$defs/input/", "#/$defs/output/");
    return alike === answered ? name : `${name}Input`;
  }
}

/** A schema as text, compact, its references telling the side. */
function marked(json: unknown, side: Side): string {
  return JSON.stringify(compact(json)).replaceAll('"#/$defs/', `"#/$defs/${side}/`);
}
