import type { Liquid, Template } from "liquidjs";
import { isLetterVariable } from "./aliases";
import { letterEngine } from "./engine";
import { LetterTemplateError } from "./errors";
import { parseTemplate } from "./parse-template";
import type { TemplateProblem } from "./schema";

export type TemplateAnalysis = {
  errors: TemplateProblem[];
  /** Every variable used, in the order of first use, locals apart. */
  variables: string[];
  /** Those among them that no letter has. */
  unknown: string[];
};

/** The variables of a parsed template that it does not make itself, in whatever branch. */
export function variablesOf(engine: Liquid, templates: Template[]): string[] {
  const { globals } = engine.analyzeSync(templates, { partials: false });
  const found = Object.values(globals).flat();
  found.sort((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
  return [...new Set(found.map(String))];
}

/** What a template uses and what is wrong with it, for its editor. Never throws. */
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
