const copiedStyles = [
  ...["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "tabSize"],
  ...["paddingTop", "paddingRight", "paddingBottom", "paddingLeft"],
  ...["borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth", "boxSizing"],
] as const;

/** Returns the caret's position in a textarea, in px from its corner, below the caret's line. */
export function caretPosition(area: HTMLTextAreaElement): { left: number; top: number } {
  const style = getComputedStyle(area);
  const mirror = document.createElement("div");
  for (const name of copiedStyles) Object.assign(mirror.style, { [name]: style[name as never] });
  Object.assign(mirror.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    width: `${area.clientWidth}px`,
  });
  mirror.textContent = area.value.slice(0, area.selectionStart);
  const caret = document.createElement("span");
  caret.textContent = "\u200b";
  mirror.append(caret);
  document.body.append(mirror);
  const position = {
    left: caret.offsetLeft - area.scrollLeft,
    top: caret.offsetTop + caret.offsetHeight - area.scrollTop,
  };
  mirror.remove();
  return position;
}
