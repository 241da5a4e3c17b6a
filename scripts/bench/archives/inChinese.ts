import type { History } from "./seededArchive.ts";

// Words that any Chinese text holds, the shorter and more frequent ones first.
const words =
  "的 在 是 和 了 有 为 与 对 应当 人民 法院 规定 可以 或者 政府 城市 工作 管理 国家 部门 社会 发展 建设 安全 企业 机构 单位 责任 服务 市场 信息 教育 经济 技术 公共 交通 保护 环境 生产".split(
    " ",
  );
const characters = [...new Set(words.join(""))];

/**
 * Converts generated texts to a script without spaces: each word is always mapped to the same one to two characters, so
 * edits are preserved. For timing only; the texts are meaningless.
 */
export function* inChinese(histories: Iterable<History>): Generator<History> {
  const known = new Map<string, string>();
  const translated = (word: string): string => {
    const n = known.size;
    const found =
      known.get(word) ?? words[n] ?? `${characters[n % characters.length]}${characters[(n * 7) % characters.length]}`;
    known.set(word, found);
    return found;
  };
  const text = (paragraph: string): string =>
    paragraph
      .toLowerCase()
      .replace(/[a-z]+/g, translated)
      .replaceAll(".", "。")
      .replaceAll(" ", "");
  for (const history of histories) yield history.map((paragraphs) => paragraphs.map(text));
}
