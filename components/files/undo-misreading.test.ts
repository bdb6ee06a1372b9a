import { describe, expect, it } from "vitest";
import { undoMisreading } from "./undo-misreading";

describe("undoMisreading", () => {
  it.each([
    ["ZoÃ«", "Zoë"],
    ["Å\u00a0imkovÃ¡", "Šimková"],
    ["MÃ¼ller & MuÃ±oz", "Müller & Muñoz"],
    ["Oâ€™Brien", "O’Brien"],
    ["Ð˜Ð²Ð°Ð½", "Иван"],
  ])("reads %s as %s", (misread, meant) => expect(undoMisreading(misread)).toBe(meant));

  it.each([
    "Zoë",
    "Åsa Öberg",
    "Ångström",
    "Straße",
    "François",
    "Ñandú",
    "Иван",
    "CAFÉ™",
    "«voilà\u00a0»",
  ])("leaves %s", (text) => expect(undoMisreading(text)).toBe(text));
});
