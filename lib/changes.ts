/**
 * Returns the fields of an input that differ from the record; ignores absent ones. Compares values
 * as JSON, so lists by content.
 */
export function changesOf<Fields extends object>(
  record: Fields,
  input: { [Name in keyof NoInfer<Fields>]?: NoInfer<Fields>[Name] | undefined },
): Partial<Fields> {
  const changes: Partial<Fields> = {};
  for (const name of Object.keys(record) as (keyof Fields)[]) {
    const given = input[name];
    if (given === undefined) continue;
    if (JSON.stringify(given) !== JSON.stringify(record[name])) changes[name] = given;
  }
  return changes;
}
