export interface Article {
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

export const articles: Readonly<Record<string, Article>>;
export const items: readonly string[];
