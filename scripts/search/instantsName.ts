/** Name of the file in a partition's head that holds the instants of its records, in Pagefind's order of `date`. */
export const instantsName = "instants";
