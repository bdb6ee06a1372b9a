/** Path of the script of offers' pages. */
export const letterScriptPath = "/o/letter.js";

/**
 * Gives the letter's frame the height of its letter, when it has loaded and whenever the window
 * changes: the frame runs no script itself, so its page measures it. Adds the reader's own time
 * beside times in the account's zone, where it differs.
 */
export const letterScript = `(() => {
  for (const zones of document.querySelectorAll("[data-at]")) {
    const { at, locale, name, zone } = zones.dataset;
    const show = (options) => new Intl.DateTimeFormat(locale, options).format(new Date(at));
    const moment = { dateStyle: "short", timeStyle: "short" };
    if (show(moment) === show({ ...moment, timeZone: zone })) continue;
    const day = { dateStyle: "short" };
    const sameDay = show(day) === show({ ...day, timeZone: zone });
    const time = document.createElement("b");
    time.textContent = show(sameDay ? { timeStyle: "short" } : { weekday: "short", hour: "numeric", minute: "2-digit" });
    const label = document.createElement("span");
    label.textContent = name;
    zones.prepend(time, label);
  }
  const frame = document.querySelector("iframe.paper");
  if (!frame) return;
  const fit = () => {
    const body = frame.contentDocument && frame.contentDocument.body;
    if (!body || !body.firstElementChild) return;
    const height = Math.ceil(body.getBoundingClientRect().height);
    const borders = frame.offsetHeight - frame.clientHeight;
    if (height > 0) frame.style.height = height + borders + "px";
    frame.classList.add("whole");
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  addEventListener("beforeprint", fit);
  fit();
})();
`;
