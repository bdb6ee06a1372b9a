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

/** What the template prints although it is empty, by name. */
type Found = Set<string>;

type Watch = Generator<unknown, void, string[]>;

function printedValue(template: Template): Value | undefined {
  for (const argument of template.arguments?.() ?? []) {
    if (argument instanceof Value) return argument;
  }
  return undefined;
}

function beforeRender(template: Template, watch: (context: Context) => Watch) {
  const render = template.render.bind(template);
  template.render = function* (context: Context, emitter: Emitter) {
    yield* watch(context);
    yield render(context, emitter);
  };
}

function watchPrinting(template: Template, value: Value, found: Found, locals: EmptyLocals) {
  beforeRender(template, function* (context): Watch {
    const names = yield emptyVariables(value, context, locals);
    for (const name of names) found.add(name);
  });
}

function watchAssigning(template: AssignTag, value: Value, locals: EmptyLocals) {
  const [identifier] = template.localScope();
  beforeRender(template, function* (context): Watch {
    const names = yield emptyVariables(value, context, locals);
    if (!identifier) return;
    if (names.length > 0) locals.set(identifier.content, new Set(names));
    else locals.delete(identifier.content);
  });
}

/**
 * Makes parsed templates note, while they are rendered, the empty variables that they print. The
 * set answered fills during the one rendering that follows.
 */
export function trackEmpty(templates: Template[]): Found {
  const found: Found = new Set();
  const locals: EmptyLocals = new Map();
  const visit = (template: Template) => {
    const value = printedValue(template);
    if (value && template instanceof AssignTag) watchAssigning(template, value, locals);
    else if (value && (template instanceof Output || template instanceof EchoTag)) {
      watchPrinting(template, value, found, locals);
    }
    for (const child of toValueSync(template.children?.(false, true) ?? [])) visit(child);
  };
  templates.forEach(visit);
  return found;
}
