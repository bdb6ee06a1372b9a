import { expect, it } from "vitest";
import { exampleLetterData } from "./example-data";
import { previewValues } from "./preview-values";

it("prints each variable alone, in one line", () => {
  const template = { locale: "en-US", body: "<p>{{ candidate_name }}</p><p>{{ signature }}</p>" };
  const values = previewValues({ template, data: exampleLetterData });
  expect(values["{{ candidate_name }}"]).toBe("John Doe");
  expect(values["{{ signature }}"]).toMatch(/^\S.*, \S.*$/);
});
