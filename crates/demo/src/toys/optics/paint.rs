//! From the stage to light on a sensor: each sheet is laid over what is behind it, lit, blurred where
//! it is out of focus, its edges smooth.

use crate::toys::optics::bake::{bake, facing};
use crate::toys::optics::stage::{Piece, Stage, Thing};
use crate::toys::optics::texture::Texture;
use crate::toys::optics::vector::V;

/// Linear light, one value a colour and pixel, rows from the top.
pub(crate) struct Exposure {
    pub width: usize,
    pub height: usize,
    pub light: Vec<[f32; 3]>,
}

/// The camera in pixels: the ray through pixel (x, y) is `first + right * x + down * y`.
struct Lens {
    eye: V,
    ahead: V,
    first: V,
    right: V,
    down: V,
    /// Pixels for one unit of tangent.
    focal: f32,
    /// Distance at which things are sharp.
    focus: f32,
    /// Pixels of blur at infinity.
    blur: f32,
}

/// Takes the picture, `width` by `height` pixels.
pub(crate) fn paint(stage: &Stage, width: usize, height: usize) -> Exposure {
    let mut exposure = lay_backdrop(&stage.backdrop, width, height);
    let lens = lens(stage, width, height);
    for piece in &stage.ground.pieces {
        lay(&mut exposure, stage, &lens, piece);
    }
    let mut things: Vec<&Thing> = stage.things.iter().collect();
    let distance = |thing: &Thing| (thing.centre - lens.eye).length();
    things.sort_by(|a, b| distance(b).total_cmp(&distance(a)));
    for piece in things.iter().flat_map(|thing| &thing.pieces) {
        lay(&mut exposure, stage, &lens, piece);
    }
    exposure
}

#[expect(clippy::cast_precision_loss, reason = "pictures are a few thousand pixels wide")]
fn lens(stage: &Stage, width: usize, height: usize) -> Lens {
    let camera = stage.camera;
    let ahead = (camera.target - camera.eye).unit();
    let right = ahead.cross(V(0.0, 1.0, 0.0)).unit();
    let up = right.cross(ahead);
    let focal = width.min(height) as f32 / 2.0 / camera.view;
    let (half_width, half_height) = (width as f32 / 2.0 - 0.5, height as f32 / 2.0 - 0.5);
    let focus = (camera.target - camera.eye).length();
    Lens {
        eye: camera.eye,
        ahead,
        first: ahead * focal - right * half_width + up * half_height,
        right,
        down: -up,
        focal,
        focus,
        blur: camera.aperture * focal / focus,
    }
}

/// Stretches the backdrop over the whole picture.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pictures are a few thousand pixels wide"
)]
fn lay_backdrop(backdrop: &Texture, width: usize, height: usize) -> Exposure {
    let small = &backdrop.0[0];
    let between = |place: usize, pixels: usize, texels: usize| {
        let at = (place as f32 + 0.5) * texels as f32 / pixels as f32 - 0.5;
        let at = at.clamp(0.0, (texels - 1) as f32);
        (at as usize, (at as usize + 1).min(texels - 1), at.fract())
    };
    let mut light = Vec::with_capacity(width * height);
    for y in 0..height {
        let (upper, lower, part) = between(y, height, small.height);
        let rows = |row: usize| &small.texels[row * small.width..(row + 1) * small.width];
        let row: Vec<[f32; 3]> = rows(upper)
            .iter()
            .zip(rows(lower))
            .map(|(a, b)| std::array::from_fn(|i| a[i] + (b[i] - a[i]) * part))
            .collect();
        light.extend((0..width).map(|x| {
            let (left, right, part) = between(x, width, small.width);
            let (a, b) = (&row[left], &row[right]);
            std::array::from_fn::<f32, 3, _>(|i| a[i] + (b[i] - a[i]) * part)
        }));
    }
    Exposure { width, height, light }
}

/// Lays one sheet over what is there.
#[expect(clippy::cast_precision_loss, reason = "pictures are a few thousand pixels wide")]
fn lay(exposure: &mut Exposure, stage: &Stage, lens: &Lens, piece: &Piece) {
    let sheet = &piece.sheet;
    let out = facing(sheet, piece.two_sided, lens.eye);
    // Seen from behind, or edge on: thinner than a pixel.
    if out.dot((lens.eye - sheet.point(0.5, 0.5)).unit()) <= 0.02 {
        return;
    }
    let Some((rows, columns)) = bounds(exposure, lens, piece) else { return };
    // In a small picture a coarse shadow is fine enough.
    let most = (exposure.width.max(exposure.height) / 12).max(4);
    let baked = bake(stage, piece, piece.samples.min(most));
    let lamp = &stage.lamp;
    let slope = out.dot(lamp.from.unit()).max(0.0);
    let key = lamp.key * slope;
    let sky = lamp.sky.towards(lamp.floor, 0.5 - 0.5 * out.1);
    // u, v and depth are all fractions whose parts are linear in x and y.
    let to_corner = sheet.corner - lens.eye;
    let plane = sheet.normal.dot(to_corner);
    let parts = |ray: V| {
        let (u, v) = sheet.rates(ray);
        (sheet.normal.dot(ray), u * plane, v * plane)
    };
    let (u0, v0) = sheet.rates(-to_corner);
    let (first, along_x, along_y) = (parts(lens.first), parts(lens.right), parts(lens.down));
    let size = (piece.texture.0[0].width as f32, piece.texture.0[0].height as f32);
    for y in rows {
        let fy = y as f32;
        let row = &mut exposure.light[y * exposure.width..(y + 1) * exposure.width];
        let mut grain = Grain::default();
        for x in columns.clone() {
            let fx = x as f32;
            let below = first.0 + along_x.0 * fx + along_y.0 * fy;
            let over = 1.0 / below;
            let way = plane * over;
            if way <= 0.0 {
                continue;
            }
            let u_part = first.1 + along_x.1 * fx + along_y.1 * fy;
            let v_part = first.2 + along_x.2 * fx + along_y.2 * fy;
            let (u, v) = (u0 + u_part * over, v0 + v_part * over);
            // It changes slowly: once every few pixels is enough.
            if x % 4 == 0 || grain.softness == 0.0 {
                let grade = |part: f32, dx: f32, dy: f32| {
                    let x = (dx - part * over * along_x.0) * over;
                    let y = (dy - part * over * along_y.0) * over;
                    (x * x + y * y).sqrt()
                };
                let per_u = grade(u_part, along_x.1, along_y.1);
                let per_v = grade(v_part, along_x.2, along_y.2);
                let depth = way * lens.focal;
                let blur = lens.blur * (depth - lens.focus).abs() / depth;
                grain = Grain::new(per_u, per_v, blur.max(1.0), size);
            }
            let inside = (u.min(1.0 - u) * grain.pixels_u).min(v.min(1.0 - v) * grain.pixels_v);
            let cover = (inside / grain.softness + 0.5 + 0.5 / grain.softness).clamp(0.0, 1.0);
            if cover <= 0.0 {
                continue;
            }
            let print = piece.texture.at(u, v, grain.lod);
            let share = baked.at(u, v);
            let light = key * share.0 + sky * (0.18 + 0.82 * share.1);
            let keep = 1.0 - print[3] * cover;
            let pixel = &mut row[x];
            pixel[0] = pixel[0] * keep + print[0] * light.0 * cover;
            pixel[1] = pixel[1] * keep + print[1] * light.1 * cover;
            pixel[2] = pixel[2] * keep + print[2] * light.2 * cover;
        }
    }
}

/// How coarse a sheet is under the pixels around one place.
#[derive(Clone, Copy, Default)]
struct Grain {
    /// Pixels from one edge of the sheet to the other.
    pixels_u: f32,
    pixels_v: f32,
    /// Width of an edge, pixels.
    softness: f32,
    /// Level of the texture.
    lod: f32,
}

impl Grain {
    fn new(per_u: f32, per_v: f32, softness: f32, size: (f32, f32)) -> Self {
        let (tall, wide) = (per_u * size.0, per_v * size.1);
        let texels = tall.max(wide) * 0.55 + tall.min(wide) * 0.45;
        let lod = (texels * softness * 0.9).max(1e-6).log2();
        Self { pixels_u: 1.0 / per_u, pixels_v: 1.0 / per_v, softness, lod }
    }
}

type Span = std::ops::Range<usize>;

/// The rows and columns that a sheet can touch; all of them if it reaches behind the camera.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pictures are a few thousand pixels wide, and places are clamped to them"
)]
fn bounds(exposure: &Exposure, lens: &Lens, piece: &Piece) -> Option<(Span, Span)> {
    let (width, height) = (exposure.width as f32, exposure.height as f32);
    let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
    for (u, v) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
        let to = piece.sheet.point(u, v) - lens.eye;
        let depth = to.dot(lens.ahead);
        if depth < 0.05 {
            return Some((0..exposure.height, 0..exposure.width));
        }
        let x = (to.dot(lens.right) / depth) * lens.focal + width / 2.0;
        let y = (to.dot(lens.down) / depth) * lens.focal + height / 2.0;
        low = (low.0.min(x), low.1.min(y));
        high = (high.0.max(x), high.1.max(y));
    }
    let margin = 4.0 + lens.blur;
    let span = |low: f32, high: f32, limit: f32| {
        let start = (low - margin).clamp(0.0, limit) as usize;
        start..(high + margin).clamp(0.0, limit) as usize
    };
    let (rows, columns) = (span(low.1, high.1, height), span(low.0, high.0, width));
    (!rows.is_empty() && !columns.is_empty()).then_some((rows, columns))
}
