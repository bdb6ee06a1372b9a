/** What only the pages of offers to assist have: a coupon, and the choice of emails at the end. */
export const assistanceStyle = `
.ticket{padding:24px;border:1.5px dashed var(--accent-ink);border-radius:14px;background:var(--surface);text-align:center}
.ticket .code{margin-block:14px 12px;font:600 clamp(20px,6.6vw,28px)/1.3 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.04em;color:var(--accent-ink);-webkit-user-select:all;user-select:all}
.later{border-block-start:1px solid var(--line);padding-block-start:28px}
.later .h2{font-size:21px}
.later p{max-width:40em;margin-block:8px 16px}
`;
