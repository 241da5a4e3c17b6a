/** Maximum number of version files read per article. Real archives have up to 2,484. */
export const maxVersions = 20_000;
