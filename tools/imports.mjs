// Shortens the names by which the WebAssembly asks for functions of the glue. wasm-bindgen gives each a sum of sixteen
// characters, which no compression shortens, and they are downloaded twice: in the module and in the glue.

function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) + (value >= 128 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

const text = (value) => Buffer.concat([written(Buffer.byteLength(value)), Buffer.from(value)]);

/** The end of what an import asks for: a function, table, memory or global. */
function endOfKind(bytes, at) {
  const limits = (place) => {
    const [flags, after] = number(bytes, place);
    const least = number(bytes, after)[1];
    return flags & 1 ? number(bytes, least)[1] : least;
  };
  const kind = bytes[at];
  if (kind === 0) return number(bytes, at + 1)[1];
  if (kind === 1) return limits(at + 2);
  if (kind === 2) return limits(at + 1);
  if (kind === 3) return at + 3;
  throw new Error(`an import of kind ${kind} is not known here`);
}

/** The module's bytes with the imports from `module` renamed, and the glue that gives them by their new names. */
export function shortenImports(bytes, glue, module) {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, begin] = number(bytes, at + 1);
    if (id === 2) {
      const rows = [];
      let [count, place] = number(bytes, begin);
      rows.push(written(count));
      for (let n = 0; n < count; n++) {
        const [length, from] = number(bytes, place);
        const [nameLength, nameFrom] = number(bytes, from + length);
        const end = endOfKind(bytes, nameFrom + nameLength);
        let name = bytes.toString('utf8', nameFrom, nameFrom + nameLength);
        if (bytes.toString('utf8', from, from + length) === module) {
          const [before, ...after] = glue.split(`${name}: `);
          if (after.length !== 1) throw new Error(`the glue gives ${name} ${after.length} times`);
          name = `w${n.toString(36)}`;
          glue = `${before}${name}: ${after[0]}`;
        }
        rows.push(bytes.subarray(place, from + length), text(name), bytes.subarray(nameFrom + nameLength, end));
        place = end;
      }
      const section = Buffer.concat(rows);
      parts.push(Buffer.from([2]), written(section.length), section);
    } else {
      parts.push(bytes.subarray(at, begin + size));
    }
    at = begin + size;
  }
  return { bytes: Buffer.concat(parts), glue };
}
