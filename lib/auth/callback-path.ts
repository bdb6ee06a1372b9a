/**
 * Returns the path to open after sign-in: the requested one if it is ours, otherwise Home. Never
 * follows another site's address, however disguised.
 */
export function callbackPath(asked: string | null | undefined, appUrl: string): string {
  if (!asked || asked.length > 2000) return "/";
  try {
    const own = new URL(appUrl).origin;
    const url = new URL(asked, own);
    if (url.origin !== own || url.username || url.password) return "/";
    const path = `${url.pathname}${url.search}${url.hash}`;
    const back = path.startsWith("//") || /^\/(?:sign-in|setup|forgot|api)(?:[/?#]|$)/.test(path);
    return back ? "/" : path;
  } catch {
    return "/";
  }
}
