//! What is printed on a sheet: an SVG turned into light, with ever smaller copies for what is far
//! away or out of focus.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::toys::ToyError;

/// Linear light, premultiplied by its coverage.
pub(crate) type Light = [f32; 4];

/// One size of a texture.
pub(crate) struct Level {
    pub width: usize,
    pub height: usize,
    pub texels: Vec<Light>,
}

/// A printed sheet; level 0 is the largest.
pub(crate) struct Texture(pub Vec<Level>);

impl Texture {
    /// Draws `svg`, whose view box fills the sheet, at `width` by `height` texels.
    pub(crate) fn from_svg(svg: &str, width: u32, height: u32) -> Result<Self, ToyError> {
        let tree = Tree::from_str(svg, &Options::default())?;
        let mut pixels = Pixmap::new(width, height).ok_or(ToyError::Size)?;
        #[expect(clippy::cast_precision_loss, reason = "textures are below 8192 texels")]
        let scale = Transform::from_scale(
            width as f32 / tree.size().width(),
            height as f32 / tree.size().height(),
        );
        resvg::render(&tree, scale, &mut pixels.as_mut());
        let linear = linear_table();
        let texels = pixels.pixels().iter().map(|pixel| {
            let alpha = f32::from(pixel.alpha()) / 255.0;
            let plain = pixel.demultiply();
            let part = |value: u8| linear[usize::from(value)] * alpha;
            [part(plain.red()), part(plain.green()), part(plain.blue()), alpha]
        });
        let first =
            Level { width: width as usize, height: height as usize, texels: texels.collect() };
        Ok(Self(smaller(first)))
    }

    /// The light at `(u, v)`, each from 0 to 1, blurred over 2 to the power of `lod` texels.
    pub(crate) fn at(&self, u: f32, v: f32, lod: f32) -> Light {
        #[expect(clippy::cast_precision_loss, reason = "a texture has a dozen levels")]
        let lod = lod.clamp(0.0, (self.0.len() - 1) as f32);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped between 0 and the number of levels"
        )]
        let fine = lod as usize;
        let part = lod.fract();
        match self.0.get(fine + 1) {
            // Near enough to one level: the other would not show.
            Some(level) if part > 0.85 => level.bilinear(u, v),
            Some(level) if part > 0.15 => {
                blend(&self.0[fine].bilinear(u, v), &level.bilinear(u, v), part)
            }
            _ => self.0[fine].bilinear(u, v),
        }
    }
}

impl Level {
    /// Between four texels.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "texel places are positive and far below the limits of a float"
    )]
    pub(crate) fn bilinear(&self, u: f32, v: f32) -> Light {
        let across = (u * self.width as f32 - 0.5).clamp(0.0, (self.width - 1) as f32);
        let along = (v * self.height as f32 - 0.5).clamp(0.0, (self.height - 1) as f32);
        let (left, top) = (across as usize, along as usize);
        let (right, low) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let (part_x, part_y) = (across - left as f32, along - top as f32);
        let row = |row: usize| {
            let row = row * self.width;
            blend(&self.texels[row + left], &self.texels[row + right], part_x)
        };
        blend(&row(top), &row(low), part_y)
    }
}

fn blend(from: &Light, to: &Light, part: f32) -> Light {
    std::array::from_fn(|i| from[i] + (to[i] - from[i]) * part)
}

/// Halves a level until one texel is left.
fn smaller(first: Level) -> Vec<Level> {
    let mut levels = vec![first];
    while let Some(last) = levels.last().filter(|level| level.width > 1 || level.height > 1) {
        let (width, height) = ((last.width / 2).max(1), (last.height / 2).max(1));
        let mut texels = Vec::with_capacity(width * height);
        for y in 0..height {
            let rows = [y * 2, (y * 2 + 1).min(last.height - 1)];
            for x in 0..width {
                let columns = [x * 2, (x * 2 + 1).min(last.width - 1)];
                let mut sum = [0.0_f32; 4];
                for row in rows {
                    for column in columns {
                        let texel = &last.texels[row * last.width + column];
                        (0..4).for_each(|i| sum[i] += texel[i] * 0.25);
                    }
                }
                texels.push(sum);
            }
        }
        levels.push(Level { width, height, texels });
    }
    levels
}

/// sRGB values as linear light (IEC 61966-2-1).
pub(crate) fn linear_table() -> [f32; 256] {
    std::array::from_fn(|value| {
        #[expect(clippy::cast_precision_loss, reason = "below 256")]
        let value = value as f32 / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}
