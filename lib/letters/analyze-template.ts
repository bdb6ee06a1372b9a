import type { Liquid, Template } from "liquidjs";
import { isLetterVariable } from "./aliases";
import { letterEngine } from "./engine";
import { LetterTemplateError } from "./errors";
import { parseTemplate } from "./parse-template";
import type { TemplateProblem } from "./schema";

export type TemplateAnalysis = {
  errors: TemplateProblem[];
  /** Every variable used, in order of first use, except locals. */
  variables: string[];
  /** Variables that no letter has. */
  unknown: string[];
};

/** Returns the variables that a parsed template uses but doesn't define, in any branch. */
export function variablesOf(engine: Liquid, templates: Template[]): string[] {
  const { globals } = engine.analyzeSync(templates, { partials: false });
  const found = Object.values(globals).flat();
  found.sort((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
  return [...new Set(found.map(String))];
}

/** Returns a template's variables and errors, for its editor. Never throws. */
export function analyzeTemplate(body: string): TemplateAnalysis {
  const engine = letterEngine("en-US");
  try {
    const variables = variablesOf(engine, parseTemplate(engine, body));
    const unknown = variables.filter((name) => !isLetterVariable(name));
    return { errors: [], variables, unknown };
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    return { errors: error.errors, variables: [], unknown: [] };
  }
}
