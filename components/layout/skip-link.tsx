/** Lets keyboards skip the navigation: to the content, or to the form of a page that has one. */
export function SkipLink() {
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <a href="#form" className="skip-link not-in-[:has(#form)]:hidden">
        Skip to form
      </a>
    </>
  );
}
