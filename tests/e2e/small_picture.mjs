// Screenshots made small and grey, all looks of a screen in one sheet: an eighth of their width and height, sixteen
// greys. That keeps what a person would call the look of a screen (what stands where, how dark it is) in a few
// kilobytes, and lets letters and edges differ.

/** Pixels of the screen for one of the small picture, each way. */
const SHRINK = 8;
const GREYS = 16;
/** Blocks of so many small pixels each way are compared by their mean grey. */
const BLOCK = 4;
/** Means that differ by less look the same. */
const SAME = 10;

/** A part of a sheet, in small pixels. */
export const small = ([width, height]) => [Math.round(width / SHRINK), Math.round(height / SHRINK)];

/** Makes and compares small pictures in an empty page of their own. */
export class Smaller {
  static async begin(context) {
    const smaller = new Smaller();
    smaller.page = await context.newPage();
    return smaller;
  }

  async end() {
    await this.page.close();
  }

  /** Screenshots, made small and put in their places: `parts` are `{ png, place: [left, top, width, height] }`; gives
   *  the bytes of a PNG file. */
  async sheet(parts, [width, height]) {
    const made = await this.page.evaluate(
      async ([parts, width, height, greys]) => {
        const canvas = new OffscreenCanvas(width, height);
        const drawing = canvas.getContext('2d');
        drawing.imageSmoothingQuality = 'high';
        for (const { png, place } of parts) {
          const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
          drawing.drawImage(await createImageBitmap(new Blob([bytes])), ...place);
        }
        const image = drawing.getImageData(0, 0, width, height);
        for (let at = 0; at < image.data.length; at += 4) {
          const [red, green, blue] = image.data.slice(at, at + 3);
          const grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
          image.data.fill(Math.round((Math.round(grey * (greys - 1)) / (greys - 1)) * 255), at, at + 3);
        }
        drawing.putImageData(image, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
        return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
      },
      [parts.map(({ png, place }) => ({ png: png.toString('base64'), place })), width, height, GREYS],
    );
    return Buffer.from(made, 'base64');
  }

  /** For each place, the share of its blocks in which two sheets differ; 1 everywhere where their sizes do. */
  async differ(one, other, places) {
    return this.page.evaluate(
      async ([one, other, places, block, same]) => {
        const read = async (png) => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
          const drawing = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          drawing.drawImage(picture, 0, 0);
          return drawing.getImageData(0, 0, picture.width, picture.height);
        };
        const [a, b] = [await read(one), await read(other)];
        if (a.width !== b.width || a.height !== b.height) return places.map(() => 1);
        const mean = ({ data, width }, left, top, right, bottom) => {
          let sum = 0;
          for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += data[4 * (y * width + x)];
          return sum / ((right - left) * (bottom - top));
        };
        return places.map(([left, top, width, height]) => {
          let [differing, blocks] = [0, 0];
          for (let y = top; y < top + height; y += block) {
            for (let x = left; x < left + width; x += block) {
              const edges = [x, y, Math.min(x + block, left + width), Math.min(y + block, top + height)];
              blocks += 1;
              if (Math.abs(mean(a, ...edges) - mean(b, ...edges)) > same) differing += 1;
            }
          }
          return differing / blocks;
        });
      },
      [one.toString('base64'), other.toString('base64'), places, BLOCK, SAME],
    );
  }
}
