/** subset-font has no types of its own; this is what we use of it. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      readonly targetFormat: "woff2" | "truetype";
      readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Buffer>;
}
