import type { WorkerConfig } from "../articles/workerContext.ts";
import type { TemplateEnvironment } from "../render/templateEnvironment.ts";
import type { RecordLogReader } from "../system/files/recordLog.ts";
import type { WorkerPool } from "../workers/workerPool.ts";

/** What the steps of a build share once its work is known. The run owns it and closes it (buildRun.ts). */
export interface BuildContext {
  readonly work: WorkerConfig;
  readonly workers: WorkerPool;
  readonly environment: TemplateEnvironment;
  readonly recordLogs: RecordLogReader;
  /** Ends the threads, once there are no more tasks; their record logs are then complete. */
  endThreads(): Promise<void>;
  /** Removes the record logs, once they are no longer read. */
  removeRecordLogs(): Promise<void>;
}
