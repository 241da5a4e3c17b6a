import type { Messages } from "../../../templates/messages/messages.ts";
import type { LabelView } from "../../page/view.ts";

type LabelText = Messages["labels"]["texts"][string];

/**
 * The title of a label, and why a change has it: from the messages of the interface or, for a label that a publisher
 * added, from the label itself.
 */
export function labelText({ labels: { texts, reasons } }: Messages): (label: LabelView) => LabelText {
  const because = (reason: NonNullable<LabelView["reason"]>): string => {
    switch (reason.code) {
      case "revert":
        return reasons.revert(reason.to);
      case "gone":
        return reasons.gone(reason.status);
      case "failed":
        return reasons.failed(reason.page);
      case "told":
        return reasons.told(reason.text);
      case "before":
        return reasons.before(reason.n, because(reason.reason));
      case "empty":
      case "emptyFirst":
        return reasons[reason.code];
    }
  };
  return ({ name, title, rule, reason }) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
    return {
      title: text?.title ?? title ?? name,
      rule: reason ? because(reason) : (text?.rule ?? rule ?? ""),
    };
  };
}
