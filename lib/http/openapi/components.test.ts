import { expect, test } from "vitest";
import { z } from "zod";
import { Page, pageOf } from "@/lib/pagination";
import { dataSchema } from "../envelope-schema";
import { Components } from "./components";

const Thing = z.object({ id: z.int(), revision: z.int() }).meta({ id: "Thing" });

test("names a record once, without its revision, alone and in lists", () => {
  const components = new Components();
  const bodies = [Thing, z.array(Thing), pageOf(Thing)].map((answer) =>
    components.settle(components.of(dataSchema(answer), "output")),
  );
  const reference = { $ref: "#/components/schemas/Thing" };
  expect(bodies[0]?.properties?.data).toEqual(reference);
  expect(bodies[1]?.properties?.data).toEqual({ type: "array", items: reference });
  expect(bodies[2]?.properties).toEqual({
    data: { type: "array", items: reference },
    nextCursor: { type: ["string", "null"] },
  });
  expect(components.schemas).toEqual({
    Thing: {
      type: "object",
      properties: { id: { type: "integer" } },
      required: ["id"],
      additionalProperties: false,
    },
  });
});

test("accepts only a page for a page's schema", () => {
  expect(pageOf(Thing).safeParse(new Page([], null)).success).toBe(true);
  expect(pageOf(Thing).safeParse([]).success).toBe(false);
});

test("names an input schema separately if it differs from the output", () => {
  const Part = z.object({ code: z.string() }).meta({ id: "Part" });
  const Unit = z.enum(["kg", "m"]).meta({ id: "Unit" });
  const shape = z.object({ part: Part, unit: Unit });
  const components = new Components();
  components.of(shape, "output");
  const body = components.of(shape, "input");
  expect(Object.keys(components.schemas)).toEqual(["Part", "PartInput", "Unit"]);
  expect(components.settle(body).properties).toEqual({
    part: { $ref: "#/components/schemas/PartInput" },
    unit: { $ref: "#/components/schemas/Unit" },
  });
});

test("refuses one name for two schemas", () => {
  const components = new Components();
  components.of(z.object({ a: z.string().meta({ id: "Same" }) }), "output");
  const other = z.object({ a: z.int().meta({ id: "Same" }) });
  expect(() => components.of(other, "output")).toThrow("Same");
});
