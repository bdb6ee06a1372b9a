import {
  AssignTag,
  type Context,
  EchoTag,
  type Emitter,
  Output,
  type Template,
  toValueSync,
  Value,
} from "liquidjs";
import { type EmptyLocals, emptyVariables } from "./empty-variables";

/** Empty variables that the template prints, by name. */
type Found = Set<string>;

type Tracking = Generator<unknown, void, string[]>;

function printedValue(template: Template): Value | undefined {
  for (const argument of template.arguments?.() ?? []) {
    if (argument instanceof Value) return argument;
  }
  return undefined;
}

function beforeRender(template: Template, track: (context: Context) => Tracking) {
  const render = template.render.bind(template);
  template.render = function* (context: Context, emitter: Emitter) {
    yield* track(context);
    yield render(context, emitter);
  };
}

function trackPrinting(template: Template, value: Value, found: Found, locals: EmptyLocals) {
  beforeRender(template, function* (context): Tracking {
    const names = yield emptyVariables(value, context, locals);
    for (const name of names) found.add(name);
  });
}

function trackAssigning(template: AssignTag, value: Value, locals: EmptyLocals) {
  const [identifier] = template.localScope();
  beforeRender(template, function* (context): Tracking {
    const names = yield emptyVariables(value, context, locals);
    if (!identifier) return;
    if (names.length > 0) locals.set(identifier.content, new Set(names));
    else locals.delete(identifier.content);
  });
}

/**
 * Tracks the empty variables that parsed templates print. The returned set fills during the next
 * rendering.
 */
export function trackEmpty(templates: Template[]): Found {
  const found: Found = new Set();
  const locals: EmptyLocals = new Map();
  const visit = (template: Template) => {
    const value = printedValue(template);
    if (value && template instanceof AssignTag) trackAssigning(template, value, locals);
    else if (value && (template instanceof Output || template instanceof EchoTag)) {
      trackPrinting(template, value, found, locals);
    }
    for (const child of toValueSync(template.children?.(false, true) ?? [])) visit(child);
  };
  templates.forEach(visit);
  return found;
}
