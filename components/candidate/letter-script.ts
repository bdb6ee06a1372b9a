/** Path of the script that shows the letter whole. */
export const letterScriptPath = "/o/letter.js";

/**
 * Gives the letter's frame the height of its letter, when it has loaded and whenever the window
 * changes. The frame runs no script itself, so its page measures it.
 */
export const letterScript = `(() => {
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
