/** The number in the name or path of a generation or a record, 42 of `gen-000042.study`; 0 where there is none. */
export const generationNumber = (name) => Number(/gen-(\d+)\.study$/.exec(String(name))?.[1] ?? 0);
