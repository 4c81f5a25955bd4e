/** Hands text to the reader as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // the browser has begun to read it by the next turn of the loop, and some only then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
