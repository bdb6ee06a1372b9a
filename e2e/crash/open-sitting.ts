export const form = { "Content-Type": "application/x-www-form-urlencoded" };

/** Opens a sitting's page and returns its cookie. */
export async function open(address: string, link: string) {
  const response = await fetch(`${address}${new URL(link).pathname}/open`, {
    ...{ method: "POST", headers: form, body: "", redirect: "manual" },
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { page: `${address}${response.headers.get("location")}`, cookie };
}
