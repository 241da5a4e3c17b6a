/**
 * Opens the fold that contains the target of the URL's fragment. Without this script, and in browsers that do not do so
 * themselves, readers open the fold. Our ids are ASCII.
 */
function reveal(): void {
  const target = document.getElementById(location.hash.slice(1));
  let closed = target?.closest("details:not([open])");
  if (!target || !closed) return;
  for (; closed; closed = target.closest("details:not([open])")) closed.setAttribute("open", "");
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
