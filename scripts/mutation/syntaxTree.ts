import path from "node:path";
import type { SourceFile } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import { repository } from "../code/repository.ts";

export {
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
} from "typescript/unstable/ast";

/**
 * Calls `use` with a function that parses a file of the checkout, given by its path in it.
 *
 * The only module that calls the compiler, whose interface is declared unstable and may change with a release.
 */
export function withSyntaxTrees<T>(use: (parse: (file: string) => SourceFile) => T): T {
  const api = new API({ cwd: repository });
  try {
    const snapshot = api.updateSnapshot({ openProject: path.join(repository, "tsconfig.json") });
    const [project] = snapshot.getProjects();
    return use((file) => {
      const tree = project?.program.getSourceFile(path.join(repository, file));
      if (!tree) throw new Error(`${file} is not a file of tsconfig.json`);
      return tree;
    });
  } finally {
    api.close();
  }
}
