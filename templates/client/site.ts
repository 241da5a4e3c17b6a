/**
 * Leads to what an address points at: opens the fold in which its row stands, and goes on to the page that a change
 * has moved to. Without this script the fold is opened, and the link followed, by hand. Our ids are ASCII.
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
