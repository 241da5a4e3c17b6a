/** Name of the configuration file, as used in messages. */
export const configName = "variorum.config.ts";
