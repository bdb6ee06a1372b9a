import { z } from "zod";
import type { JsonSchema } from "@/lib/api-reference/schema";
import { compact } from "./compact";
import { override, unrepresentable } from "./json-schema";

type Side = "input" | "output";

/**
 * Named schemas of the document. If input and output differ under one name (an output is closed, an
 * input is not), the input is called `<Name>Input`.
 */
export class Components {
  readonly #named: Record<Side, Map<string, string>> = { input: new Map(), output: new Map() };

  /**
   * Returns a schema as JSON Schema, named ones by reference. Throws if a name is used for two
   * schemas.
   */
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

  /** Returns the finished document, with every reference to the final name of its schema. */
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

/** Returns a schema as compact text, with references that include the side. */
function marked(json: unknown, side: Side): string {
  return JSON.stringify(compact(json)).replaceAll('"#/$defs/', `"#/$defs/${side}/`);
}
