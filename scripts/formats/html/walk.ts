export interface Step {
  readonly moment: "enter" | "leave";
  readonly node: Node;
}

/**
 * Every node below `root`, and `root` itself, when it is entered and when it is left, in document order. Nodes for which
 * `goesInto` is false are entered and left without their children. A loop instead of recursion, so that no nesting is
 * too deep.
 */
export function* walk(root: Node, goesInto: (node: Node) => boolean): Generator<Step> {
  let node = root;
  for (;;) {
    yield { moment: "enter", node };
    const child = goesInto(node) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    yield { moment: "leave", node };
    while (node !== root && !node.nextSibling) {
      node = node.parentNode as Node;
      yield { moment: "leave", node };
    }
    if (node === root) return;
    node = node.nextSibling as Node;
  }
}
