/** Posts a form into the frame with this name. */
export function postToFrame(target: string, action: string, input: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  form.target = target;
  form.hidden = true;
  const field = document.createElement("input");
  field.name = "input";
  field.value = input;
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}
