import { expect, test, vi } from "vitest";
import { askToLeave, hasUnsavedWork, hasWork, noteUnsavedWork } from "./unsaved-work";

test("leaving asks only where work would be lost", () => {
  const leave = vi.fn();
  askToLeave(leave);
  expect(leave).toHaveBeenCalledOnce();
  const forget = noteUnsavedWork();
  askToLeave(leave);
  expect(leave).toHaveBeenCalledOnce();
  forget();
  askToLeave(leave);
  expect(leave).toHaveBeenCalledTimes(2);
});

test("a dialog asks for work that began in it, not for that of the page behind it", () => {
  const leave = vi.fn();
  const forgetPage = noteUnsavedWork();
  let behind = 0;
  while (hasUnsavedWork(behind)) behind += 1;
  askToLeave(leave, behind);
  expect(leave).toHaveBeenCalledOnce();
  const forgetDialog = noteUnsavedWork();
  askToLeave(leave, behind);
  expect(leave).toHaveBeenCalledOnce();
  forgetDialog();
  askToLeave(leave, behind);
  expect(leave).toHaveBeenCalledTimes(2);
  expect(hasUnsavedWork()).toBe(true);
  forgetPage();
});

test("leaving what a draft keeps asks nothing, but an ended session does", () => {
  const leave = vi.fn();
  const forget = noteUnsavedWork(true);
  askToLeave(leave);
  expect(leave).toHaveBeenCalledOnce();
  expect([hasUnsavedWork(), hasWork()]).toEqual([false, true]);
  forget();
  expect(hasWork()).toBe(false);
});
