/** A fault in a component, whose message begins with its file and line: `templates/components/x/x.njk:7: reason`. */
class TemplateFault extends Error {
  override name = "TemplateFault";
}

/** A component of the templates. */
export interface FaultyComponent {
  /** Absolute path of its file. */
  readonly path: string;
  /** Its JavaScript, as Nunjucks compiles it. */
  code(): string;
}

/**
 * The error of a component, with the place at which it occurred. Nunjucks names the page that uses the component instead.
 *
 * @param error as the component threw it
 */
export function faultIn(component: FaultyComponent, error: Error): Error {
  // A component that this one uses has named itself already.
  if (error instanceof TemplateFault || /\bTemplateFault: /.test(error.message)) return error;
  // Of an error that the parser found; from 1.
  const { lineno } = error as { lineno?: unknown };
  const line = typeof lineno === "number" ? lineno : lineFromStack(component, error);
  return new TemplateFault(`templates/${component.path.split(/[\\/]templates[\\/]/).at(-1)}:${line}: ${error.message}`);
}

/**
 * Finds the template's line from the stack of an error in its compiled code, in which assignments to `lineno` precede the
 * code of each line.
 */
function lineFromStack(component: FaultyComponent, error: Error): number {
  const [, at] = /eval at _compile [^\n]*<anonymous>:(\d+):\d+\)/.exec(error.stack ?? "") ?? [];
  if (at === undefined) return 1;
  const code = component.code().split("\n");
  // `new Function()` puts two lines in front.
  const before = code.slice(0, Number(at) - 2).join("\n");
  return Number(before.match(/(?<=\blineno = )\d+/g)?.at(-1) ?? 0) + 1;
}
