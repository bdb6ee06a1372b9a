import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { comesFromPage, refuseOtherViewer, viewerHeader, viewerName } from "./rules";

const member = { userId: 7, accountId: 3, name: "Ada Roe", accountName: "Acme" };
const required = { required: true };
const naming = (viewer: string) => new Headers({ [viewerHeader]: viewer });

function refusalOf(headers: Headers, options: { required: boolean; anyAccount?: boolean }) {
  try {
    refuseOtherViewer(member, headers, options);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return null;
}

describe("refuseOtherViewer", () => {
  it("lets a page write for whom it was opened", () => {
    expect(refusalOf(naming(viewerName(member)), required)).toBeNull();
  });

  it.each([
    ["7.4", "another organisation"],
    ["8.3", "someone else"],
    ["8.4", "someone else"],
    ["77.3", "someone else"],
    ["7.33", "another organisation"],
    ["", "someone else"],
    ["7.3, 7.3", "another organisation"],
    ["7", "another organisation"],
    ["a.b", "someone else"],
  ])("refuses a page opened for %s", (viewer, other) => {
    const refusal = refusalOf(naming(viewer), { required: false });
    expect(refusal?.status).toBe(409);
    expect(refusal?.message).toBe(
      `You're now signed in as Ada Roe in Acme. This page was opened for ${other}, so nothing was saved. ${
        other === "someone else" ? "Sign in again as before" : "Switch back"
      }, or reload the page`,
    );
    expect(refusal?.headers).toEqual({ [viewerHeader]: "7.3" });
  });

  it("refuses a page that names nobody only where it must", () => {
    expect(refusalOf(new Headers(), { required: false })).toBeNull();
    expect(refusalOf(new Headers(), required)?.message).toBe(
      "This page is out of date, so nothing was saved. Reload the page",
    );
  });

  it("lets a person switch accounts from a page of another, but nobody else", () => {
    const options = { required: true, anyAccount: true };
    expect(refusalOf(naming("7.4"), options)).toBeNull();
    expect(refusalOf(naming("8.3"), options)?.code).toBe("other_viewer");
    expect(refusalOf(new Headers(), options)?.code).toBe("other_viewer");
  });
});

it("tells pages from programs", () => {
  expect(comesFromPage(new Headers({ "Sec-Fetch-Site": "same-origin" }))).toBe(true);
  expect(comesFromPage(new Headers({ Origin: "https://proffer.example" }))).toBe(true);
  expect(comesFromPage(new Headers({ Cookie: "a=b" }))).toBe(false);
});
