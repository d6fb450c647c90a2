// A screenshot made small and grey: a fifth of its width and height, sixteen greys. That keeps what a person would call
// the look of a screen (what stands where, how dark it is) in a few kilobytes, and lets letters and edges differ.

/** Pixels of the screen for one of the small picture, each way. */
const SHRINK = 5;
const GREYS = 16;
/** Blocks of so many small pixels each way are compared by their mean grey. */
const BLOCK = 6;
/** Means that differ by less look the same. */
const SAME = 10;

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

  /** A screenshot, made small: the bytes of a PNG file. */
  async shrink(screenshot) {
    const made = await this.page.evaluate(
      async ([png, shrink, greys]) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
        const [width, height] = [Math.round(picture.width / shrink), Math.round(picture.height / shrink)];
        const canvas = new OffscreenCanvas(width, height);
        const drawing = canvas.getContext('2d');
        drawing.imageSmoothingQuality = 'high';
        drawing.drawImage(picture, 0, 0, width, height);
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
      [screenshot.toString('base64'), SHRINK, GREYS],
    );
    return Buffer.from(made, 'base64');
  }

  /** The share of blocks in which two small pictures differ; 1 where their sizes do. */
  async differ(one, other) {
    return this.page.evaluate(
      async ([one, other, block, same]) => {
        const means = async (png) => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
          const drawing = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          drawing.drawImage(picture, 0, 0);
          const { data, width, height } = drawing.getImageData(0, 0, picture.width, picture.height);
          const found = [];
          for (let top = 0; top < height; top += block) {
            for (let left = 0; left < width; left += block) {
              let [sum, count] = [0, 0];
              for (let y = top; y < Math.min(top + block, height); y += 1) {
                for (let x = left; x < Math.min(left + block, width); x += 1) [sum, count] = [sum + data[4 * (y * width + x)], count + 1];
              }
              found.push(sum / count);
            }
          }
          return { width, height, found };
        };
        const [a, b] = [await means(one), await means(other)];
        if (a.width !== b.width || a.height !== b.height) return 1;
        return a.found.filter((mean, at) => Math.abs(mean - b.found[at]) > same).length / a.found.length;
      },
      [one.toString('base64'), other.toString('base64'), BLOCK, SAME],
    );
  }
}
