import {
  isBinaryExpression,
  isBlock,
  isConditionalExpression,
  isExpressionStatement,
  isIfStatement,
  isImportDeclaration,
  isLiteralTypeNode,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isReturnStatement,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "./syntaxTree.ts";

/** One small fault put into a file: the text from `start` to `end` is replaced. */
export interface Mutant {
  readonly file: string;
  /** UTF-16 units from the file's beginning. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What stands in for an operator: the boundary moved, or the opposite. */
const otherOperators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&": ["|"],
  "|": ["&"],
  "<<": [">>"],
  ">>": ["<<"],
  ">>>": ["<<"],
  "+=": ["-="],
  "-=": ["+="],
};

/**
 * All mutants of a file, in reading order: operators moved by a boundary or turned round, constants one more and one less,
 * conditions always true and never, negations and truth values turned round, statements and returned values dropped.
 * Texts are left as they are: a test of every message and every word of a list would say the same twice.
 */
export function mutantsOf(file: string, tree: SourceFile): Mutant[] {
  const mutants: Mutant[] = [];
  const text = tree.text;

  function replace(start: number, end: number, replacement: string): void {
    const line = text.slice(0, start).split("\n").length;
    mutants.push({ file, start, end, replacement, line });
  }
  const replaceNode = (node: Node, replacement: string) => replace(node.getStart(tree), node.end, replacement);

  function visit(node: Node): void {
    if (isImportDeclaration(node) || isLiteralTypeNode(node)) return;
    if (isBinaryExpression(node)) {
      const operator = node.operatorToken;
      const joinsTexts = operator.kind === SyntaxKind.PlusToken && (isText(node.left) || isText(node.right));
      if (!joinsTexts) for (const other of otherOperators[operator.getText(tree)] ?? []) replaceNode(operator, other);
    } else if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
      replaceNode(node, node.operand.getText(tree));
    } else if (isNumericLiteral(node)) {
      const value = Number(node.text);
      replaceNode(node, String(value + 1));
      if (value > 0) replaceNode(node, String(value - 1));
    } else if (node.kind === SyntaxKind.TrueKeyword) {
      replaceNode(node, "false");
    } else if (node.kind === SyntaxKind.FalseKeyword) {
      replaceNode(node, "true");
    } else if (isIfStatement(node)) {
      for (const value of ["true", "false"]) replaceNode(node.expression, value);
    } else if (isConditionalExpression(node)) {
      for (const value of ["true", "false"]) replaceNode(node.condition, value);
    } else if (isReturnStatement(node) && node.expression && !isNothing(node.expression.getText(tree))) {
      replaceNode(node.expression, "undefined");
    } else if (isExpressionStatement(node)) {
      // Without braces around it a statement is the body of a loop or a condition.
      replaceNode(node, isBlock(node.parent) ? "" : ";");
    }
    node.forEachChild(visit);
  }
  visit(tree);
  return mutants;
}

/** Whether a returned value says no already: the compiler tells `undefined` from `false`, and no caller has to. */
function isNothing(value: string): boolean {
  return value === "undefined" || value === "false";
}

function isText(node: Node): boolean {
  return (
    isStringLiteral(node) ||
    isTemplateExpression(node) ||
    node.kind === SyntaxKind.NoSubstitutionTemplateLiteral ||
    (isBinaryExpression(node) && (isText(node.left) || isText(node.right)))
  );
}
