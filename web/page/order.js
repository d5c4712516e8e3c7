// Puts children in order by moving the others around the one with focus, never that one.

/** `isNode(element)`: false for what the parent itself put first, such as a caption. */
export function order(slot, children, isNode) {
  let at = slot.firstChild;
  while (at && !isNode(at)) at = at.nextSibling;
  for (const child of children) {
    if (child !== at && child.parentNode === slot && child.contains(document.activeElement)) {
      while (at && at !== child) {
        const next = at.nextSibling;
        slot.append(at);
        at = next;
      }
    }
    if (child === at) at = at.nextSibling;
    else slot.insertBefore(child, at);
  }
}
