function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}`,
  );
}

function widestKey(accounts) {
  const keys = accounts.flatMap((account) => account.apiKeys);
  return keys.sort((a, b) => b.permissions.length - a.permissions.length)[0]?.key;
}

/** Returns what a newcomer needs: the address, the sign-ins, and a working API call. */
export function summary(address, credentials) {
  const lines = ["", `Proffer is ready: ${address}`, ""];
  if (credentials) {
    const rows = credentials.accounts.flatMap((account) =>
      account.users.map((user) => [account.code, user.role, user.email, user.password]),
    );
    lines.push(...table([["ACCOUNT", "ROLE", "EMAIL", "PASSWORD"], ...rows]), "");
    const key = widestKey(credentials.accounts.slice(0, 1));
    lines.push(
      `API key: ${key}`,
      "",
      `  curl -H 'X-API-Key: ${key}' '${address}/api/offers?limit=3'`,
      "",
    );
  }
  return [...lines, "Ctrl-C stops it.", ""].join("\n");
}
