/** The address that every program builds its site for: full addresses are part of the work. */
export const benchAddress = "https://archive.example";
