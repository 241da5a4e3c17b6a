/** Name of the file in which a publisher adds to the registries, as it stands in messages. */
export const configName = "variorum.config.ts";
