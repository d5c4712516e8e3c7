// Files in and out. What a person chooses stays on this device: only its first line is read here, the worker reads the rest.

const headBytes = 4096;

/** Answers `[{number, name, head, field}]`; the jobs keep the files by number until an import asks for them. */
export async function offerFiles(files, jobs, field = "") {
  return Promise.all(
    Array.from(files, async (file) => {
      const number = jobs.keep(file);
      const bytes = await file.slice(0, headBytes).arrayBuffer();
      const [head] = new TextDecoder().decode(bytes).split(/\r?\n/, 1);
      return { number, name: file.name, head, field };
    }),
  );
}

/** `text`: a text, or bytes; of a workbook bytes in base64. */
export function saveFile({ name, type, text }) {
  if (name.endsWith(".xlsx")) text = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the bytes over once the click was handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
