import { copyCitations } from "./article/cite.ts";
import { followMoved } from "./article/followMoved.ts";
import { orderChanges } from "./article/orderChanges.ts";
import { printFolds } from "./article/printFolds.ts";
import { rememberViews } from "./article/rememberViews.ts";
import { stepThrough } from "./article/stepThrough.ts";
import { markFoundWords } from "./found/foundWords.ts";

rememberViews();
orderChanges();
stepThrough();
addEventListener("hashchange", () => void followMoved());
void followMoved();
copyCitations();
printFolds();
addEventListener("hashchange", markFoundWords);
markFoundWords();
