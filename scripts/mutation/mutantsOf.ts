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

/** A small fault inserted into a file: the text from `start` to `end` is replaced. */
export interface Mutant {
  readonly file: string;
  /** Offset from the file's beginning, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Counts from 1. */
  readonly line: number;
}

/** Replacements of an operator: the boundary shifted, or the opposite. */
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
 * All mutants of a file, in reading order: operators with a shifted boundary or inverted, constants one more and one
 * less, conditions always true and always false, negations and booleans inverted, statements and return values removed.
 * String literals are left unchanged: testing every message and every word of a list would only repeat them.
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
      // A statement without braces around it is the body of a loop or a condition.
      replaceNode(node, isBlock(node.parent) ? "" : ";");
    }
    node.forEachChild(visit);
  }
  visit(tree);
  return mutants;
}

/**
 * Whether a return value is already `undefined` or `false`: the compiler distinguishes the two, but no caller needs to.
 */
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
