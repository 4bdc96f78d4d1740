export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the download has begun; Firefox begins it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
