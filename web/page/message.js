// A message's node with its short fields spelled out, see web/ui/changes.h.

export function readNode(short) {
  return {
    key: short.k,
    parent: short.p,
    role: short.r,
    tone: short.t ?? "plain",
    states: new Set(short.s ? short.s.split(" ") : []),
    name: short.n ?? "",
    value: short.v ?? "",
    description: short.d ?? "",
    meaning: short.m ?? "",
    numbers: short.x ?? [0, 0, 0],
    options: short.o ?? [],
  };
}
