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

/** What one rendering has met so far. */
interface Rendering {
  /** Empty variables that the template prints, by name. */
  found: Set<string>;
  locals: EmptyLocals;
}

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

function trackPrinting(template: Template, value: Value, rendering: Rendering) {
  beforeRender(template, function* (context): Tracking {
    const names = yield emptyVariables(value, context, rendering.locals);
    for (const name of names) rendering.found.add(name);
  });
}

function trackAssigning(template: AssignTag, value: Value, rendering: Rendering) {
  const [identifier] = template.localScope();
  beforeRender(template, function* (context): Tracking {
    const { locals } = rendering;
    const names = yield emptyVariables(value, context, locals);
    if (!identifier) return;
    if (names.length > 0) locals.set(identifier.content, new Set(names));
    else locals.delete(identifier.content);
  });
}

/**
 * Tracks the empty variables that parsed templates print. Call the returned function before each
 * rendering: it returns a set that the rendering fills.
 */
export function trackEmpty(templates: Template[]): () => ReadonlySet<string> {
  const rendering: Rendering = { found: new Set(), locals: new Map() };
  const visit = (template: Template) => {
    const value = printedValue(template);
    if (value && template instanceof AssignTag) trackAssigning(template, value, rendering);
    else if (value && (template instanceof Output || template instanceof EchoTag)) {
      trackPrinting(template, value, rendering);
    }
    for (const child of toValueSync(template.children?.(false, true) ?? [])) visit(child);
  };
  templates.forEach(visit);
  return () => {
    rendering.locals.clear();
    rendering.found = new Set();
    return rendering.found;
  };
}
