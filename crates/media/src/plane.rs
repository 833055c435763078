//! Pixels as we draw them: planes of luma and of quarter-size chroma, as JPEG and WebP keep them.

use image::RgbImage;

/// One plane of 8-bit samples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plane {
    /// In samples.
    pub width: u32,
    /// In samples.
    pub height: u32,
    /// From the start of one row to the next, in samples.
    pub stride: usize,
    /// Rows, from the top.
    pub samples: Vec<u8>,
}

impl Plane {
    /// A plane whose rows touch.
    ///
    /// Nothing when there are not as many samples as the size says.
    pub fn packed(width: u32, height: u32, samples: Vec<u8>) -> Option<Self> {
        Self::strided(width, height, usize::try_from(width).ok()?, samples)
    }

    /// A plane whose rows begin every `stride` samples.
    ///
    /// Nothing when there are not as many samples as the size says.
    pub fn strided(width: u32, height: u32, stride: usize, samples: Vec<u8>) -> Option<Self> {
        let (across, down) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
        let needed = stride.checked_mul(down)?;
        let whole = width > 0 && height > 0 && stride >= across && samples.len() >= needed;
        whole.then_some(Self { width, height, stride, samples })
    }

    /// A plane of one value.
    pub fn flat((width, height): (u32, u32), value: u8) -> Self {
        let (across, down) = (width as usize, height as usize);
        Self { width, height, stride: across, samples: vec![value; across * down] }
    }

    /// Width and height, in samples.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// The rows, from the top.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &[u8]> + ExactSizeIterator {
        let (across, down) = (self.width as usize, self.height as usize);
        self.samples.chunks(self.stride).take(down).map(move |row| &row[..across])
    }

    /// The same plane with rows that touch.
    pub fn into_packed(self) -> Self {
        if self.stride == self.width as usize {
            return self;
        }
        let mut samples = Vec::with_capacity(self.width as usize * self.height as usize);
        self.rows().for_each(|row| samples.extend_from_slice(row));
        let (width, height) = self.size();
        Self { width, height, stride: width as usize, samples }
    }
}

/// An opaque picture in sRGB as JFIF keeps it (ITU-T T.871: BT.601, full range).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planes {
    /// Light, one sample a pixel.
    pub luma: Plane,
    /// Blue and red differences, one sample for two by two pixels; none when all is grey.
    pub chroma: Option<[Plane; 2]>,
}

impl Planes {
    /// Width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.luma.size()
    }

    /// From RGB pixels: chroma is the mean of two by two.
    pub fn from_rgb(pixels: &RgbImage) -> Option<Self> {
        let (width, height) = pixels.dimensions();
        let row = width as usize * 3;
        let mut luma = Vec::with_capacity(width as usize * height as usize);
        let halves = chroma_size((width, height));
        let count = halves.0 as usize * halves.1 as usize;
        let mut chroma = [Vec::with_capacity(count), Vec::with_capacity(count)];
        for two in pixels.as_raw().chunks(row.max(1) * 2) {
            let (upper, lower) = two.split_at(row.min(two.len()));
            let lower = if lower.is_empty() { upper } else { lower };
            luma.extend(upper.as_chunks().0.iter().copied().map(luma_of));
            if two.len() > row {
                luma.extend(lower.as_chunks().0.iter().copied().map(luma_of));
            }
            for (above, below) in upper.chunks(6).zip(lower.chunks(6)) {
                let corner = |half: &[u8], channel: usize| {
                    let last = half.len() - 3 + channel;
                    i32::from(half[channel]) + i32::from(half[last])
                };
                let [r, g, b] = [0, 1, 2].map(|at| corner(above, at) + corner(below, at));
                for (plane, value) in chroma.iter_mut().zip(differences(r, g, b)) {
                    plane.push(value);
                }
            }
        }
        let [blue, red] = chroma;
        let chroma =
            [Plane::packed(halves.0, halves.1, blue)?, Plane::packed(halves.0, halves.1, red)?];
        Some(Self { luma: Plane::packed(width, height, luma)?, chroma: Some(chroma) })
    }

    /// To RGB pixels: each sample of chroma serves its four pixels.
    pub fn to_rgb(&self) -> RgbImage {
        let (width, height) = self.size();
        let mut pixels = RgbImage::new(width, height);
        let rows = pixels.chunks_exact_mut(width as usize * 3).zip(self.luma.rows());
        match &self.chroma {
            None => rows.for_each(|(target, row)| {
                for (pixel, luma) in target.as_chunks_mut().0.iter_mut().zip(row) {
                    *pixel = [*luma; 3];
                }
            }),
            Some([blue, red]) => {
                for (number, (target, row)) in rows.enumerate() {
                    let start = |plane: &Plane| number / 2 * plane.stride;
                    let (blue, red) = (&blue.samples[start(blue)..], &red.samples[start(red)..]);
                    let halves = target.chunks_mut(6).zip(row.chunks(2)).zip(blue.iter().zip(red));
                    for ((two, lumas), (blue, red)) in halves {
                        for (pixel, luma) in two.as_chunks_mut().0.iter_mut().zip(lumas) {
                            *pixel = rgb_of(*luma, *blue, *red);
                        }
                    }
                }
            }
        }
        pixels
    }
}

/// The size of the chroma planes of a picture, in samples.
pub fn chroma_size((width, height): (u32, u32)) -> (u32, u32) {
    (width.div_ceil(2), height.div_ceil(2))
}

/// ITU-T T.871, section 7, in 65,536ths.
#[expect(clippy::cast_possible_truncation, reason = "the weights add up to one")]
fn luma_of([r, g, b]: [u8; 3]) -> u8 {
    let sum = 19_595 * u32::from(r) + 38_470 * u32::from(g) + 7_471 * u32::from(b);
    ((sum + 32_768) >> 16) as u8
}

/// Blue and red differences of the sums of four pixels' channels.
fn differences(r: i32, g: i32, b: i32) -> [u8; 2] {
    const HALF: i32 = (128 << 18) + (1 << 17);
    let blue = -11_059 * r - 21_709 * g + 32_768 * b;
    let red = 32_768 * r - 27_439 * g - 5_329 * b;
    [blue, red].map(|sum| clamped((sum + HALF) >> 18))
}

/// The reverse.
pub fn rgb_of(luma: u8, blue: u8, red: u8) -> [u8; 3] {
    let luma = (i32::from(luma) << 16) + 32_768;
    let (blue, red) = (i32::from(blue) - 128, i32::from(red) - 128);
    [luma + 91_881 * red, luma - 22_554 * blue - 46_802 * red, luma + 116_130 * blue]
        .map(|sum| clamped(sum >> 16))
}

#[expect(clippy::cast_sign_loss, reason = "clamped to a byte")]
fn clamped(value: i32) -> u8 {
    value.clamp(0, 255) as u8
}
