/** Opens the fold that an address points into, so that a permalink works wherever its row stands. Our ids are ASCII. */
function reveal(): void {
  const target = document.getElementById(location.hash.slice(1));
  const closed = target?.closest("details:not([open])");
  if (!target || !closed) return;
  closed.setAttribute("open", "");
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
