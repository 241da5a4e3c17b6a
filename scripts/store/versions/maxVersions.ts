/** Version files of one article that are read. Real archives hold up to 2,484. */
export const maxVersions = 20_000;
