/** Finds tags, comments and depth in a small XML part in one pass each, so that no text can make it slow. */

/** Every tag of that name of an element without text, as written: an attribute may hold `>` ([>100]0), never `<`. */
export function* tagsOf(xml: string, name: string): Generator<string> {
  const open = `<${name}`;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + open.length)) {
    if (!/[\s/>]/.test(xml[at + open.length] ?? '')) continue;
    const next = xml.indexOf('<', at + 1);
    const upTo = xml.slice(at, next < 0 ? xml.length : next);
    const end = upTo.lastIndexOf('>');
    if (end >= 0) yield upTo.slice(0, end + 1);
  }
}

/** Without every stretch from `open` to the `close` behind it; one that is never closed stays. */
export function without(text: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    kept += text.slice(from, at);
    from = end + close.length;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** How many elements stand in one another at most. */
export function depthOf(xml: string): number {
  let [depth, most] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 47) depth--;
    else if (next !== 33 && next !== 63) {
      const end = xml.indexOf('>', at);
      if (end < 0) break;
      if (xml.charCodeAt(end - 1) !== 47) most = Math.max(most, ++depth);
      at = end;
    }
  }
  return most;
}
