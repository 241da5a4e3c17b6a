/** A stretch of text inside a row: equal, deleted or inserted. */
export type Run = readonly [kind: "=" | "-" | "+", text: string];
