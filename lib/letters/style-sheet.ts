/** Properties of a class that change what a text means, or whether it is seen. */
const meaningful =
  /^(?:text-decoration(?:-line)?|display|visibility|mso-hide|font-weight|font-style|font-variant|vertical-align|text-align|text-transform|direction|background(?:-color)?|list-style(?:-type)?|page-break-(?:before|after))$/i;

/** Properties that matter even if they are set for all elements of a name. */
const forElements = /^(?:text-decoration(?:-line)?|display|visibility|mso-hide)$/i;

const mostRules = 500;

export interface StyleSheet {
  /** Returns the declarations that an element of this name and these classes has. */
  styleOf(name: string, classes: string | undefined): string;
}

/** Returns the text of the letter's style elements, without comments and rules with an at sign. */
function sheetsOf(html: string): string {
  const sheets = html.matchAll(/<style\b[^>]{0,500}>((?:(?!<style\b)[\s\S])*?)<\/style>/gi);
  return [...sheets]
    .map(([, css = ""]) => css)
    .join("\n")
    .replace(/<!--|-->|\/\*(?:(?!\/\*)[\s\S])*?\*\//g, "")
    .replace(/@[^{};]{0,500}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
}

function declarationsOf(block: string, wanted: RegExp): string {
  return block
    .split(";")
    .filter((each) => wanted.test(each.split(":")[0]?.trim() ?? ""))
    .map((each) => each.trim())
    .join(";");
}

/**
 * Reads what a letter's style elements say about classes and elements, since those elements
 * leave: a text that a class strikes through stays struck through. Reads simple selectors only, and
 * with `wanted` those properties, for elements too.
 */
export function readStyleSheet(html: string, wanted?: RegExp): StyleSheet {
  const styles = new Map<string, string>();
  const rules = [...sheetsOf(html).matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)].slice(0, mostRules);
  for (const [, selectors = "", block = ""] of rules) {
    for (const selector of selectors.split(",")) {
      const key = selector.trim().toLowerCase();
      if (!/^(?:[a-z]\w*)?(?:\.[\w-]+)?$/.test(key)) continue;
      const usual = key.includes(".") ? meaningful : forElements;
      const found = declarationsOf(block, wanted ?? usual);
      if (found) styles.set(key, [styles.get(key), found].filter(Boolean).join(";"));
    }
  }
  return {
    styleOf(name, classes = "") {
      if (styles.size === 0) return "";
      const keys = classes
        .toLowerCase()
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((each) => [`.${each}`, `${name}.${each}`]);
      return [name, ...keys].flatMap((key) => styles.get(key) ?? []).join(";");
    },
  };
}
