/**
 * The name of an image's file, which stands in for an image without alternative text, so that another photograph, or none,
 * is a change: `storm-2.jpg` of `https://img.example/2024/storm-2.jpg?w=600`. Empty for an image that is in the page itself.
 */
export function imageName(address: string): string {
  if (/^(?:data|blob|about|javascript):/i.test(address)) return "";
  const path = address.replace(/[?#].*$/s, "");
  let end = path.length;
  while (path[end - 1] === "/") end--;
  const name = path.slice(path.lastIndexOf("/", end - 1) + 1, end);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
