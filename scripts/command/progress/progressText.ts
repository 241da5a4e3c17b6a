import { duration } from "./duration.ts";

/** Progress of a build. */
export interface ProgressState {
  readonly stage: string;
  readonly done: number;
  /** At most 1 if a stage has nothing to count. */
  readonly total: number;
  /** Undefined if it is not known yet. */
  readonly perSecond: number | undefined;
}

const longestBar = 30;
const shortestBar = 8;

/** A progress line for a log. */
export function progressLine(state: ProgressState): string {
  const { stage, total } = state;
  if (total <= 1) return `${stage} …`;
  return [`${stage} ${counted(state)} (${percent(state)})`, ...rateOf(state), ...leftOf(state)].join(", ");
}

/**
 * A progress bar for a terminal: in ASCII except for the dots, because not every terminal supports more, and without colour.
 *
 * @param columns width of the terminal; what does not fit is left out, the bar first
 */
export function progressBar(state: ProgressState, columns: number): string {
  const { stage, done, total } = state;
  // Some terminals wrap a line that fills the last column.
  const room = Math.max(columns - 1, 0);
  if (total <= 1) return `${stage} …`.slice(0, room);
  const told = [counted(state), ...rateOf(state), ...leftOf(state)].join("  ");
  const bar = Math.min(longestBar, room - stage.length - told.length - " []  ".length);
  if (bar >= shortestBar) return `${stage} ${drawn(done / total, bar)}  ${told}`;
  const texts = [
    `${stage} ${told}`,
    `${stage} ${[counted(state), ...leftOf(state)].join("  ")}`,
    `${stage} ${counted(state)}`,
    `${stage} ${percent(state)}`,
    percent(state),
  ];
  return texts.find(({ length }) => length <= room) ?? "";
}

function drawn(part: number, width: number): string {
  const full = Math.floor(Math.min(part, 1) * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}]`;
}

function counted({ done, total }: ProgressState): string {
  return `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`;
}

function percent({ done, total }: ProgressState): string {
  return `${Math.floor((100 * done) / total)} %`;
}

function rateOf({ perSecond, done, total }: ProgressState): string[] {
  if (!perSecond || done >= total) return [];
  if (perSecond >= 10) return [`${Math.round(perSecond).toLocaleString("en-US")}/s`];
  return perSecond >= 1 ? [`${perSecond.toFixed(1)}/s`] : [`${(perSecond * 60).toFixed(1)}/min`];
}

function leftOf({ perSecond, done, total }: ProgressState): string[] {
  return perSecond && done < total ? [`${duration((total - done) / perSecond)} left`] : [];
}
