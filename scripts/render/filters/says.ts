import type { Messages } from "../../../templates/messages/messages.ts";
import type { ChangeStatement } from "../../page/view.ts";

/** The sentence by which lists and feeds describe a change that its words alone do not explain. */
export function says({ feeds }: Messages): (statement: ChangeStatement) => string {
  return (statement) => {
    switch (statement.kind) {
      case "withheld":
        return feeds.says.withheld(statement.reason);
      case "gone":
        return feeds.says.gone(statement.status);
      case "suspect":
        return feeds.says.suspect(statement.reason);
      case "revert":
        return feeds.says.revert(statement.to);
      case "same":
        return feeds.says.same(statement.n);
      case "beside":
      case "moved":
      case "sameWords":
      case "quiet":
        return feeds.says[statement.kind];
    }
  };
}
