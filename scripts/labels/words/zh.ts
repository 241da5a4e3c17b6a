import type { LanguageWords } from "./languageWords.ts";

/** As `Intl.Segmenter` cuts words; both ways of writing. */
export const zh: LanguageWords = {
  negation: [
    ["不", "没有", "沒有", "没", "沒", "未", "并未", "並未", "无", "無"],
    ["不得", "禁止"],
    ["可以", "可", "能", "能够", "能夠"],
    ["可能", "或许", "或許", "也许", "也許"],
    ["必须", "必須", "应当", "應當", "应", "應"],
    ["涉嫌"],
    ["据称", "據稱", "据报道", "據報導"],
    ["否认", "否認"],
  ],
  months: [],
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天"],
  beforeYear: [],
  numbers: {},
  corrections: [
    "(?:更正|勘误|勘誤|订正|訂正|澄清|编者按|編者按)\\s*[:：]",
    "[【〔［](?:更正|勘误|勘誤|澄清|更新)",
    "本文(?:已|曾)(?:更正|更新|修改|修订)",
  ],
  updates: ["更新\\s*[:：]"],
  byline: [],
  failed: {
    "error page": ["页面不存在", "頁面不存在", "找不到页面", "找不到頁面", "页面未找到"],
    captcha: ["验证码", "驗證碼"],
  },
};
