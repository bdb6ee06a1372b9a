import { icons } from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawnIcons } from "./drawn-icons";

const outer =
  "viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'";

function ruleOf(name: string): string {
  const Icon = icons[name as "Ban"];
  expect(Icon?.displayName, name).toBe(name);
  const [, shapes = ""] = /^<svg[^>]*>(.*)<\/svg>$/.exec(renderToStaticMarkup(<Icon />)) ?? [];
  const plain = shapes.replaceAll(/><\/\w+>/g, "/>").replaceAll('"', "'");
  const image = `<svg xmlns='http://www.w3.org/2000/svg' ${outer}>${plain}</svg>`;
  const escaped = image.replaceAll(/[<>#]/g, encodeURIComponent);
  return `.icon-${name} {\n  --icon: url("data:image/svg+xml,${escaped}");\n}\n`;
}

/** `npx vitest -u components/ui/drawn-icons.test.tsx` writes the file. */
test("the style sheet draws each icon as lucide has it", async () => {
  const rules = [...drawnIcons].map(ruleOf).join("");
  await expect(rules).toMatchFileSnapshot("../../app/drawn-icons.css");
});
