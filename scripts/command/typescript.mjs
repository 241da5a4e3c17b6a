// Lets Node run TypeScript, for the commands in package.json. tsx would keep what it compiled in the system's temporary
// folder; a build writes nowhere but to its output and its cache, and compiling takes a fifth of a second.
process.env.TSX_DISABLE_CACHE ??= "1";
await import("tsx");
