/**
 * Shows the target of the URL's fragment: opens the fold that contains its row, and goes on to the page that a change has
 * moved to. Without this script, readers open the fold or follow the link themselves. Our ids are ASCII.
 */
function reveal(): void {
  const target = document.getElementById(location.hash.slice(1));
  const moved = target?.matches(".elsewhere") && target.querySelector("a");
  if (moved) location.replace(moved.href);
  const closed = target?.closest("details:not([open])");
  if (!target || !closed) return;
  closed.setAttribute("open", "");
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
