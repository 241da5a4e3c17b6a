/** Name, inside a partition's head, of the instants of the partition's records, in Pagefind's order of `date`. */
export const instantsName = "instants";
