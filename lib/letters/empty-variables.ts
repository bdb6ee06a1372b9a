import { type Context, evalToken, TypeGuards, type Value } from "liquidjs";

/** Locals assigned from empty variables, with the variables' names. */
export type EmptyLocals = Map<string, Set<string>>;

type Argument = Value["filters"][number]["args"][number];

const isMissing = (value: unknown) => value === null || value === undefined;

function tokenOf(argument: Argument) {
  return Array.isArray(argument) ? argument[1] : argument;
}

/** Returns the empty variables among the tokens, as written. */
function* emptyAmong(
  tokens: readonly unknown[],
  context: Context,
  locals: EmptyLocals,
): Generator<unknown, string[], unknown> {
  const names: string[] = [];
  for (const token of tokens) {
    if (!TypeGuards.isPropertyAccessToken(token)) continue;
    const name = token.getText();
    const causes = locals.get(name);
    if (causes) names.push(...causes);
    else if (isMissing(yield evalToken(token, context))) names.push(name);
  }
  return names;
}

/**
 * Returns the empty variables that a printed value uses, directly or in its filters. A `default`
 * filter makes up for those before it.
 */
export function* emptyVariables(
  value: Value,
  context: Context,
  locals: EmptyLocals,
): Generator<unknown, string[], unknown> {
  const { initial, filters } = value;
  const names: string[] = [];
  let tokens: unknown[] = initial.postfix.length === 1 ? [...initial.postfix] : [];
  let result = yield initial.evaluate(context);
  for (const filter of filters) {
    tokens.push(...filter.args.map(tokenOf));
    result = yield filter.render(result, context);
    if (filter.name !== "default") continue;
    if (isMissing(result) || result === "") {
      names.push(...(yield* emptyAmong(tokens, context, locals)));
    }
    tokens = [];
  }
  names.push(...(yield* emptyAmong(tokens, context, locals)));
  return names;
}
